import { describe, expect, test } from "vitest";
import { receivers } from "./frame-message";

const ALLOWED = ["https://portal.example", "http://localhost:7007", "http://wiki.example"];

describe("who hears a frame", () => {
  test("the page around it alone, where its origin is known and may show frames", () => {
    expect(receivers(ALLOWED, "http://localhost:7007")).toEqual(["http://localhost:7007"]);
    expect(receivers(ALLOWED, "https://elsewhere.example")).toEqual([]);
    expect(receivers(ALLOWED, "null")).toEqual([]);
  });

  test("each that may show frames, where it is not known: browsers deliver to the one that matches", () => {
    expect(receivers(ALLOWED, null)).toEqual(ALLOWED);
  });

  test("a host that is named with http is let in with https too, as browsers let it", () => {
    expect(receivers(ALLOWED, "https://wiki.example")).toEqual(["https://wiki.example"]);
    expect(receivers(ALLOWED, "http://portal.example")).toEqual([]);
  });
});
