import { afterEach, describe, expect, test } from "vitest";
import { ask } from "@/lib/prometheus/ask";
import {
  answerJson,
  newViewer,
  ONE_ROW,
  serveFault,
  stopServers,
  upstreamAt,
} from "./fault-server";

afterEach(stopServers);

const QUESTION = { name: "sharing", promql: "up", atMs: 1_700_000_000_000 };

/** A server that holds its answers back until told. */
async function serveHeld() {
  const held: (() => void)[] = [];
  const server = await serveFault((response) => {
    held.push(() => answerJson(response, 200, ONE_ROW));
  });
  return {
    ...server,
    arrived: (count: number) => expect.poll(() => server.received.length).toBe(count),
    release: () => {
      for (const answer of held.splice(0)) answer();
    },
  };
}

describe("the same question at the same instant", () => {
  test("is asked once for 40 viewers, and each notes how it came by the answer", async () => {
    const server = await serveHeld();
    const upstream = upstreamAt(server.url);
    const viewers = Array.from({ length: 40 }, newViewer);
    const answers = viewers.map((viewer) => ask(QUESTION, viewer, upstream));
    await server.arrived(1);
    server.release();
    expect((await Promise.all(answers)).map(({ rows }) => rows.length)).toEqual(Array(40).fill(1));
    expect(server.received).toHaveLength(1);
    const origins = viewers.flatMap(({ trace }) => trace.timings().map(({ from }) => from));
    expect(origins).toEqual(["asked", ...Array(39).fill("joined")]);
  });

  test("is answered from memory for a while", async () => {
    const server = await serveHeld();
    const upstream = upstreamAt(server.url);
    const first = ask(QUESTION, newViewer(), upstream);
    await server.arrived(1);
    server.release();
    await first;
    const late = newViewer();
    await ask(QUESTION, late, upstream);
    expect(server.received).toHaveLength(1);
    expect(late.trace.timings()).toMatchObject([{ from: "kept", question: "sharing" }]);
  });

  test("is asked anew for another tenant, scope or instant", async () => {
    const server = await serveFault((response) => answerJson(response, 200, ONE_ROW));
    const askAs = (variables: Record<string, string>, atMs = QUESTION.atMs) =>
      ask({ ...QUESTION, atMs }, newViewer(), upstreamAt(server.url, variables));
    await askAs({});
    await askAs({ PROMETHEUS_HEADERS: "X-Scope-OrgID: a" });
    await askAs({ PROMETHEUS_HEADERS: "X-Scope-OrgID: b" });
    await askAs({ PROMETHEUS_SCOPE: 'mesh_id="a"' });
    await askAs({}, QUESTION.atMs + 15_000);
    expect(server.received).toHaveLength(5);
  });

  test("is asked again after a failure", async () => {
    const server = await serveFault((response, nth) =>
      answerJson(response, nth === 1 ? 400 : 200, ONE_ROW),
    );
    const upstream = upstreamAt(server.url);
    await expect(ask(QUESTION, newViewer(), upstream)).rejects.toThrow();
    expect((await ask(QUESTION, newViewer(), upstream)).rows).toHaveLength(1);
  });
});

describe("a viewer who leaves", () => {
  test("does not stop the question while another waits", async () => {
    const server = await serveHeld();
    const upstream = upstreamAt(server.url);
    const [leaver, stayer] = [newViewer(), newViewer()];
    const left = ask(QUESTION, leaver, upstream);
    const stayed = ask(QUESTION, stayer, upstream);
    await server.arrived(1);
    leaver.leave();
    await expect(left).rejects.toMatchObject({ name: "AbortError" });
    server.release();
    expect((await stayed).rows).toHaveLength(1);
    expect(server.leftEarly()).toBe(0);
  });

  test("stops the question when nobody else waits", async () => {
    const server = await serveHeld();
    const upstream = upstreamAt(server.url);
    const viewers = [newViewer(), newViewer()];
    const answers = viewers.map((viewer) => ask(QUESTION, viewer, upstream));
    await server.arrived(1);
    for (const viewer of viewers) viewer.leave();
    expect((await Promise.allSettled(answers)).map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
    ]);
    await expect.poll(server.leftEarly).toBe(1);
  });

  test("leaves the line, so that the question is never sent", async () => {
    const server = await serveHeld();
    const upstream = upstreamAt(server.url, { PROMETHEUS_MAX_CONCURRENCY: "1" });
    const first = ask(QUESTION, newViewer(), upstream);
    await server.arrived(1);
    const impatient = newViewer();
    const second = ask({ ...QUESTION, promql: "down" }, impatient, upstream);
    impatient.leave();
    await expect(second).rejects.toMatchObject({ name: "AbortError" });
    server.release();
    await first;
    expect(server.received.map(({ form }) => form.get("query"))).toEqual(["up"]);
  });
});

describe("different questions", () => {
  test("run side by side up to the limit, and the rest follow in order", async () => {
    const server = await serveHeld();
    const upstream = upstreamAt(server.url, { PROMETHEUS_MAX_CONCURRENCY: "2" });
    const answers = ["a", "b", "c", "d", "e"].map((promql) =>
      ask({ ...QUESTION, promql }, newViewer(), upstream),
    );
    await server.arrived(2);
    server.release();
    await server.arrived(4);
    server.release();
    await server.arrived(5);
    server.release();
    await Promise.all(answers);
    expect(server.received.map(({ form }) => form.get("query"))).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("that wait in line too long are a timeout and never sent", async () => {
    const server = await serveHeld();
    const patient = upstreamAt(server.url, { PROMETHEUS_MAX_CONCURRENCY: "1" });
    const hasty = { ...patient, timeoutMs: 200 };
    const first = ask(QUESTION, newViewer(), patient);
    await server.arrived(1);
    const second = ask({ ...QUESTION, promql: "down" }, newViewer(), hasty);
    await expect(second).rejects.toMatchObject({ kind: "timeout" });
    server.release();
    await first;
    expect(server.received).toHaveLength(1);
  });
});
