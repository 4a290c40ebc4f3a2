import { describe, expect, test } from "vitest";
import { DOCUMENT, decodeAnswer, LINES } from "./decode-answer";

const CALLER =
  '[2026-11-21T12:00:00.000Z] "GET /cart HTTP/1.1" 503 - via_upstream - "-" 0 95 3 2 "-" "curl/8.9.1" "a1" "cart:8080" "10.0.0.7:8080" outbound|8080||cart.shop.svc.cluster.local 10.0.0.5:50000 10.96.0.9:8080 10.0.0.5:40000 - default';
const CALLEE =
  '[2026-11-21T12:00:00.001Z] "GET /cart HTTP/1.1" 503 UC upstream_reset_before_response_started{connection_termination} - "-" 0 95 1 - "-" "curl/8.9.1" "a1" "cart:8080" "10.0.0.7:8080" inbound|8080|| 127.0.0.6:33000 10.0.0.7:8080 10.0.0.5:50000 outbound_.8080_._.cart.shop.svc.cluster.local default';
const LOG = `${CALLER}\nnot é log line\n${CALLEE}\n`;

/** The log as a network would cut it. */
function cut(text: string, bytes: number): Uint8Array[] {
  const whole = new TextEncoder().encode(text);
  const starts = Array.from(
    { length: Math.ceil(whole.length / bytes) },
    (_, index) => index * bytes,
  );
  return starts.map((start) => whole.slice(start, start + bytes));
}

function documentOf(chunks: Uint8Array[]) {
  return JSON.parse([...decodeAnswer(chunks, DOCUMENT)].join(""));
}

describe("a document", () => {
  test("holds the records with their verdicts, and the lines that are none", () => {
    expect(documentOf(cut(LOG, 1000))).toMatchObject({
      records: [
        { line: 1, responseCode: 503, verdict: { owner: "app", cause: "app_closed" } },
        { line: 3, flags: ["UC"], verdict: { owner: "app", confidence: "high" } },
      ],
      skipped: [{ line: 2, reason: expect.any(String) }],
    });
  });

  test("is the same however the log is cut", () => {
    const whole = documentOf(cut(LOG, 10_000));
    for (const bytes of [1, 7, 64, 399]) expect(documentOf(cut(LOG, bytes))).toEqual(whole);
  });

  test("of nothing is empty", () => {
    expect(documentOf([])).toEqual({ records: [], skipped: [] });
  });

  test("lists any number of skipped lines", () => {
    const { skipped } = documentOf(cut("no log\n".repeat(12_001), 5000));
    expect(skipped).toHaveLength(12_001);
    expect(skipped.at(-1)).toMatchObject({ line: 12_001 });
  });
});

test("lines are the document's records, with what was skipped last", () => {
  const { records, skipped } = documentOf(cut(LOG, 1000));
  const lines = [...decodeAnswer(cut(LOG, 1000), LINES)].join("").trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([...records, { skipped }]);
});
