import { describe, expect, test } from "vitest";
import { type EmptyFacts, emptyReasons, emptyTitle } from "./empty-reasons";

const facts: EmptyFacts = { namespaces: [], windowSeconds: 300, isPinned: false, notices: [] };

describe("an empty answer", () => {
  test("says which namespaces nothing touches, and for how long", () => {
    expect(emptyTitle(facts)).toBe("No edges in 5 min");
    expect(emptyTitle({ ...facts, namespaces: ["cart", "shop"] })).toBe(
      "No edge touches cart, shop in 5 min",
    );
  });

  test("blames a window that holds no two scrapes, not the traffic", () => {
    const notices = [{ source: "prometheus", kind: "window", message: "Too short." }];
    expect(emptyTitle({ ...facts, windowSeconds: 20, notices })).toBe(
      "A window of 20 s is too short",
    );
  });

  test("gives the reasons that came with it", () => {
    const notices = [{ source: "prometheus", kind: "empty", message: "No Istio series." }];
    expect(emptyReasons({ ...facts, namespaces: ["cart"], notices })).toEqual(["No Istio series."]);
  });

  test("without a word from the answer, gives what it usually is", () => {
    expect(emptyReasons(facts)).toHaveLength(1);
    expect(emptyReasons({ ...facts, namespaces: ["cart"], isPinned: true })).toHaveLength(3);
  });
});
