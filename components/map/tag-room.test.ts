import { expect, test } from "vitest";
import { roomForTags } from "./tag-room";

const at = { x: 0, y: 0 };

test("who wishes first is served, and another at the same place shows less", () => {
  const room = roomForTags(
    [
      { id: "first", texts: ["40/s, 12 % failed"], at },
      { id: "second", texts: ["1.2 conn/s"], at: { x: 20, y: 5 } },
      { id: "third", texts: ["1.2 conn/s"], at: { x: 20, y: 30 } },
    ],
    [],
  );
  expect(Object.fromEntries(room)).toEqual({
    first: "40/s, 12 % failed",
    second: null,
    third: "1.2 conn/s",
  });
});

test("words that would cover a node give way to fewer", () => {
  const node = { x: 60, y: 0, widthPx: 60, heightPx: 28 };
  const wish = { id: "line", texts: ["M · starts here · 40/s", "M"], at };
  expect(roomForTags([wish], [node]).get("line")).toBe("M");
});

test("what is far away takes no room, on either side of nothing", () => {
  const node = { x: -5_000, y: -5_000, widthPx: 60, heightPx: 28 };
  const wish = { id: "line", texts: ["40/s"], at: { x: -4_800, y: -5_000 } };
  expect(roomForTags([wish], [node]).get("line")).toBe("40/s");
});
