import { expect, test } from "vitest";
import { textStream } from "./text-stream";

test("the pieces come whole and in order", async () => {
  expect(await new Response(textStream(["a", "", "é", "", ""])).text()).toBe("aé");
});

test("others get their turn between two pieces", async () => {
  const seen: string[] = [];
  function* pieces() {
    for (let piece = 0; piece < 5; piece += 1) {
      seen.push("piece");
      yield piece % 2 === 0 ? "" : "x";
    }
  }
  const text = new Response(textStream(pieces())).text();
  setImmediate(() => seen.push("other"));
  await text;
  expect(seen.indexOf("other")).toBeLessThan(seen.length - 1);
});

test("no piece is made for a reader who left", async () => {
  let made = 0;
  function* pieces() {
    for (;;) {
      made += 1;
      yield "x";
    }
  }
  const reader = textStream(pieces()).getReader();
  await reader.read();
  await reader.cancel();
  const madeBefore = made;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(made).toBe(madeBefore);
});
