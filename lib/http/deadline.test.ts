import { expect, test } from "vitest";
import { withDeadline } from "./deadline";
import { pause } from "./pause";

const NEVER = new AbortController().signal;
const late = () => new Error("too late");

test("work in time gives its result", async () => {
  expect(await withDeadline(1000, NEVER, late, async () => "done")).toBe("done");
});

test("work that takes too long ends with the word for it", async () => {
  const slow = withDeadline(10, NEVER, late, (signal) => pause(5000, signal));
  await expect(slow).rejects.toThrow("too late");
});

test("work ends with its parent, for the parent's reason", async () => {
  const controller = new AbortController();
  const work = withDeadline(5000, controller.signal, late, (signal) => pause(5000, signal));
  controller.abort(new Error("left"));
  await expect(work).rejects.toThrow("left");
});

test("work for a parent that is gone never begins", async () => {
  const gone = AbortSignal.abort(new Error("gone"));
  let began = false;
  const work = withDeadline(1000, gone, late, async () => {
    began = true;
  });
  await expect(work).rejects.toThrow("gone");
  expect(began).toBe(false);
});
