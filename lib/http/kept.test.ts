import { expect, test } from "vitest";
import { newKept } from "./kept";

function entry(value: string, bytes: number, untilMs = 1000) {
  return { value, bytes, untilMs };
}

test("a value is there until its time is over", () => {
  const kept = newKept(10, 100);
  kept.put("a", entry("one", 1, 50), 0);
  expect(kept.get("a", 49)?.value).toBe("one");
  expect(kept.get("a", 50)).toBeNull();
});

test("the least recently used goes first when there are too many", () => {
  const kept = newKept(2, 100);
  kept.put("a", entry("one", 1), 0);
  kept.put("b", entry("two", 1), 0);
  kept.get("a", 0);
  kept.put("c", entry("three", 1), 0);
  expect(["a", "b", "c"].map((key) => kept.get(key, 0)?.value)).toEqual([
    "one",
    undefined,
    "three",
  ]);
});

test("as many go as it takes when they are too large", () => {
  const kept = newKept(10, 100);
  kept.put("a", entry("one", 40), 0);
  kept.put("b", entry("two", 40), 0);
  kept.put("c", entry("three", 90), 0);
  expect(kept.size()).toEqual({ entries: 1, bytes: 92 });
});

test("what is larger than all there is room for is never kept, and costs the others nothing", () => {
  const kept = newKept(10, 100);
  kept.put("a", entry("one", 40), 0);
  kept.put("b", entry("huge", 101), 0);
  expect(kept.get("b", 0)).toBeNull();
  expect(kept.size()).toEqual({ entries: 1, bytes: 42 });
});

test("a new value takes the place of the old one with its size", () => {
  const kept = newKept(10, 100);
  kept.put("a", entry("one", 40), 0);
  kept.put("a", entry("two", 10), 0);
  expect(kept.size()).toEqual({ entries: 1, bytes: 12 });
});

test("what is over makes room when something new comes", () => {
  const kept = newKept(10, 100);
  kept.put("a", entry("one", 40, 50), 0);
  kept.put("b", entry("two", 10), 60);
  expect(kept.size()).toEqual({ entries: 1, bytes: 12 });
});

test("a key weighs two bytes a character, and goes with its value", () => {
  const kept = newKept(10, 100);
  kept.put("k".repeat(30), entry("one", 30, 50), 0);
  expect(kept.size()).toEqual({ entries: 1, bytes: 90 });
  kept.put("b", entry("two", 10), 60);
  expect(kept.size()).toEqual({ entries: 1, bytes: 12 });
});

test("a key too long for the room is never kept, however small its value", () => {
  const kept = newKept(10, 100);
  kept.put("k".repeat(50), entry("one", 1), 0);
  expect(kept.size()).toEqual({ entries: 0, bytes: 0 });
});

test("a value found again is told with its own size", () => {
  const kept = newKept(10, 100);
  kept.put("a", entry("one", 40), 0);
  expect(kept.get("a", 0)?.bytes).toBe(40);
});
