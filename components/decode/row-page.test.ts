import { expect, test } from "vitest";
import { pageOf } from "./row-page";

test("a short list is one page", () => {
  expect(pageOf(0, 60)).toEqual({
    start: 0,
    count: 60,
    words: "1–60 of 60",
    previous: null,
    next: null,
  });
});

test("a long list is cut into pages", () => {
  expect(pageOf(10, 25, 10)).toMatchObject({ start: 10, count: 10, previous: 0, next: 20 });
  expect(pageOf(20, 25, 10)).toMatchObject({ count: 5, words: "21–25 of 25", next: null });
});

test("a page that is no more is the last one", () => {
  expect(pageOf(90, 25, 10)).toMatchObject({ start: 20 });
  expect(pageOf(0, 0)).toMatchObject({ start: 0, count: 0, next: null });
});
