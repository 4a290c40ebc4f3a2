import { expect, test } from "vitest";
import { FailureError } from "./failure";
import { type SharedWork, shared } from "./shared";
import { newTrace, type Viewer } from "./viewer";

function newViewer(): Viewer & { leave: () => void } {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    trace: newTrace(),
    leave: () => controller.abort(new Error("left")),
  };
}

function workOf(
  key: string,
  make: SharedWork<number>["make"],
  keepMs = 60_000,
): SharedWork<number> {
  return { key, upstream: "prometheus", question: "test", keepMs, sizeOf: () => 8, make };
}

test("a value is made once for all who wait, and kept for who comes later", async () => {
  let made = 0;
  const work = workOf("once", async () => ++made);
  const [first, second, third] = [newViewer(), newViewer(), newViewer()];
  expect(await Promise.all([shared(work, first), shared(work, second)])).toEqual([1, 1]);
  expect(await shared(work, third)).toBe(1);
  const origins = [first, second, third].map(({ trace }) => trace.timings()[0]?.from);
  expect(origins).toEqual(["asked", "joined", "kept"]);
});

test("a value that is not kept is made anew", async () => {
  let made = 0;
  const work = workOf("anew", async () => ++made, 0);
  await shared(work, newViewer());
  expect(await shared(work, newViewer())).toBe(2);
});

test("a failure reaches everyone who waits, and is not kept", async () => {
  let made = 0;
  const work = workOf("failing", async () => {
    made += 1;
    if (made === 1) throw new FailureError("prometheus", "timeout", "slow");
    return made;
  });
  const viewers = [newViewer(), newViewer()];
  const outcomes = await Promise.allSettled(viewers.map((viewer) => shared(work, viewer)));
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(viewers[1]?.trace.timings()).toMatchObject([{ from: "joined", failure: "timeout" }]);
  expect(await shared(work, newViewer())).toBe(2);
});

test("work is stopped when the last viewer has left, and the next one starts it anew", async () => {
  const signals: AbortSignal[] = [];
  const work = workOf("left", (signal) => {
    signals.push(signal);
    return new Promise<number>((resolve) => {
      if (signals.length > 1) resolve(7);
    });
  });
  const [first, second] = [newViewer(), newViewer()];
  const answers = [shared(work, first), shared(work, second)];
  first.leave();
  await expect(answers[0]).rejects.toThrow("left");
  expect(signals[0]?.aborted).toBe(false);
  second.leave();
  await expect(answers[1]).rejects.toThrow("left");
  expect(signals[0]?.aborted).toBe(true);
  expect(await shared(work, newViewer())).toBe(7);
});

test("a viewer who has left before starts nothing", async () => {
  const viewer = newViewer();
  viewer.leave();
  let made = 0;
  await expect(
    shared(
      workOf("gone", async () => ++made),
      viewer,
    ),
  ).rejects.toThrow("left");
  expect(made).toBe(0);
});
