import { expect, test, vi } from "vitest";
import { newLane } from "./lane";

const NEVER = new AbortController().signal;

/** Work that ends when told, and says when it began. */
function heldWork(began: string[]) {
  const ends: (() => void)[] = [];
  return {
    work: (name: string) => () => {
      began.push(name);
      return new Promise<void>((resolve) => ends.push(resolve));
    },
    endFirst: () => ends.shift()?.(),
  };
}

test("no more than its width runs at once, and the rest follow in order", async () => {
  const began: string[] = [];
  const { work, endFirst } = heldWork(began);
  const lane = newLane();
  const first = lane.run(2, NEVER, work("a"));
  for (const name of ["b", "c", "d"]) void lane.run(2, NEVER, work(name));
  await expect.poll(() => began).toEqual(["a", "b"]);
  endFirst();
  await first;
  await expect.poll(() => began).toEqual(["a", "b", "c"]);
});

test("work that fails makes room too", async () => {
  const lane = newLane();
  const fail = () => Promise.reject(new Error("broken"));
  await expect(lane.run(1, NEVER, fail)).rejects.toThrow("broken");
  expect(await lane.run(1, NEVER, async () => "next")).toBe("next");
});

test("who gives up leaves the line, and his turn goes to the next", async () => {
  const began: string[] = [];
  const { work, endFirst } = heldWork(began);
  const lane = newLane();
  const controller = new AbortController();
  void lane.run(1, NEVER, work("a"));
  const leaver = lane.run(1, controller.signal, work("b"));
  void lane.run(1, NEVER, work("c"));
  controller.abort(new Error("left"));
  await expect(leaver).rejects.toThrow("left");
  endFirst();
  await expect.poll(() => began).toEqual(["a", "c"]);
});

test("the line is as long as there are people in it", async () => {
  const began: string[] = [];
  const { work, endFirst } = heldWork(began);
  const lane = newLane();
  void lane.run(1, NEVER, work("a"));
  void lane.run(1, NEVER, work("b"));
  await expect.poll(() => began).toEqual(["a"]);
  expect(lane.waiting()).toBe(1);
  endFirst();
  await expect.poll(() => began).toEqual(["a", "b"]);
  expect(lane.waiting()).toBe(0);
});

test("a lane that rests leaves as much time to others as its work took", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
  const began: string[] = [];
  const { work, endFirst } = heldWork(began);
  const lane = newLane("rests");
  const first = lane.run(1, NEVER, work("a"));
  void lane.run(1, NEVER, work("b"));
  await vi.advanceTimersByTimeAsync(400);
  endFirst();
  await first;
  await vi.advanceTimersByTimeAsync(399);
  expect(began).toEqual(["a"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(began).toEqual(["a", "b"]);
  vi.useRealTimers();
});
