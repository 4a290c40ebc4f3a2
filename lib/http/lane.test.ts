import { expect, test } from "vitest";
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
