import { expect, test, vi } from "vitest";
import { oncePerProcess, processState, upstreamState } from "./process-state";

test("a module that is loaded twice sees one state", async () => {
  processState().meters.add("flaghoist_cache_hits_total", { question: "first load" });
  vi.resetModules();
  const again = await import("./process-state");
  expect(again.processState).not.toBe(processState);
  expect(again.processState().meters.text()).toContain("first load");
});

test("what is for once happens once", () => {
  let times = 0;
  oncePerProcess("test", () => {
    times += 1;
  });
  oncePerProcess("test", () => {
    times += 1;
  });
  expect(times).toBe(1);
});

test("an upstream that nobody asked is neither up nor down", () => {
  expect(upstreamState("nobody asked")).toEqual({ reachable: null, message: null, at: null });
});
