import { describe, expect, test } from "vitest";
import { newDecodeSession } from "./decode-session";
import { NO_FILTER } from "./line-filter";
import { readLog } from "./read-log";

const CALLER =
  '[2026-11-21T12:00:00.000Z] "GET /cart HTTP/1.1" 503 - via_upstream - "-" 0 95 3 2 "-" "curl/8.9.1" "a1" "cart:8080" "10.0.0.7:8080" outbound|8080||cart.shop.svc.cluster.local 10.0.0.5:50000 10.96.0.9:8080 10.0.0.5:40000 - default';
const CALLEE =
  '[2026-11-21T12:00:00.001Z] "GET /cart HTTP/1.1" 503 UC upstream_reset_before_response_started{connection_termination} - "-" 0 95 1 - "-" "curl/8.9.1" "a1" "cart:8080" "10.0.0.7:8080" inbound|8080|| 127.0.0.6:33000 10.0.0.7:8080 10.0.0.5:50000 outbound_.8080_._.cart.shop.svc.cluster.local default';
const OPTIONS = {
  thresholds: { degradedRatio: 0.005, failingRatio: 0.05 },
  nowMs: () => 0,
  onProgress: () => {},
  isStopped: () => false,
  pause: async () => {},
};

function source(name: string, ...parts: BlobPart[]) {
  return { name, blob: new Blob(parts) };
}

async function packed(text: string): Promise<ArrayBuffer> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

describe("a log in two files", () => {
  const read = async () =>
    readLog(
      [
        source("caller.log", `${CALLER}\nnot a record\n`),
        source("callee.log.gz", await packed(`${CALLEE}\n${CALLER.replace("503 -", "200 -")}`)),
      ],
      OPTIONS,
    );

  test("is summed up, with both sides of a hop judged together", async () => {
    const { summary } = await read();
    expect(summary).toMatchObject({
      files: [
        { name: "caller.log", lines: 2, records: 1, problem: null },
        { name: "callee.log.gz", lines: 2, records: 2, problem: null },
      ],
      records: 3,
      wrong: 2,
      isPartial: false,
      skipped: {
        count: 1,
        reasons: [{ lines: 1 }],
        first: [{ file: 0, line: 2, reason: "not an access-log record" }],
      },
    });
    expect(summary.edges).toHaveLength(1);
    expect(summary.edges[0]).toMatchObject({ requests: 2, failed: 1, owners: { app: 1 } });
  });

  test("gives its lines, opens them with the other side, and picks some", async () => {
    const session = newDecodeSession((await read()).log);
    const lines = await session.lines(0, 0, 3);
    expect(lines.map(({ record, verdict }) => [record.line, verdict.cause])).toEqual([
      [1, "app_closed"],
      [1, "app_closed"],
      [2, "none"],
    ]);
    const opened = await session.open(0);
    expect(opened?.raw).toEqual({ file: 0, line: 1, text: CALLER, cutChars: 0 });
    expect(opened?.other?.raw).toEqual({ file: 1, line: 1, text: CALLEE, cutChars: 0 });
    const picked = session.filter({ ...NO_FILTER, flag: "UC" });
    expect(picked).toEqual({ view: 1, count: 1 });
    expect(await session.lines(0, 0, 1)).toEqual([]);
    expect((await session.lines(1, 0, 1))[0]?.record.flags).toEqual(["UC"]);
  });

  test("is exported as it is picked", async () => {
    const session = newDecodeSession((await read()).log);
    const json = JSON.parse(await (await session.exportAs("json")).text());
    expect(json.records.map(({ file }: { file: string }) => file)).toEqual([
      "caller.log",
      "callee.log.gz",
      "callee.log.gz",
    ]);
    expect(json.skipped).toEqual([
      { file: "caller.log", line: 2, reason: "not an access-log record" },
    ]);
    session.filter({ ...NO_FILTER, code: 200 });
    const rows = (await (await session.exportAs("csv")).text()).trim().split("\r\n");
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatch(/^callee\.log\.gz,2,/);
  });
});

describe("a file that is no log", () => {
  const problemOf = async (...parts: BlobPart[]) => {
    const { summary } = await readLog([source("x", ...parts)], OPTIONS);
    return summary.files[0]?.problem;
  };

  test("is said in words", async () => {
    expect(await problemOf()).toBe("is empty");
    expect(await problemOf(new Uint8Array(2000))).toBe("is binary data, not text");
  });

  test("that is packed and cut is read as far as it goes", async () => {
    const whole = await packed(`${CALLER}\n`.repeat(50));
    expect(await problemOf(whole.slice(0, whole.byteLength - 12))).toContain("to its end");
  });

  test("but text of Windows is read", async () => {
    const text = Uint8Array.from([0xff, 0xfe, ...Buffer.from(CALLER, "utf16le")]);
    const { summary, log } = await readLog([source("x", text)], OPTIONS);
    expect(summary.records).toBe(1);
    expect((await newDecodeSession(log).open(0))?.raw.text).toBe(CALLER);
  });
});

test("reading stops when it is told to, and what was read stands", async () => {
  const { summary } = await readLog([source("a", CALLER), source("b", CALLER)], {
    ...OPTIONS,
    isStopped: () => true,
  });
  expect(summary).toMatchObject({ isPartial: true, records: 0, files: [] });
});

test("an export says what it leaves out", async () => {
  let isStopped = false;
  let ms = 0;
  const { log } = await readLog([source("a", "prose\n".repeat(1500)), source("b", CALLER)], {
    ...OPTIONS,
    isStopped: () => isStopped,
    pause: async () => {
      isStopped = true;
    },
    nowMs: () => {
      ms += 100;
      return ms;
    },
  });
  const json = JSON.parse(await (await newDecodeSession(log).exportAs("json")).text());
  expect(json.skipped).toHaveLength(1000);
  expect(json).toMatchObject({ records: [], skippedCount: 1500, isPartial: true });
});
