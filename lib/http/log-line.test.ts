import { expect, test } from "vitest";
import { FailureError } from "./failure";
import type { Handled } from "./handler";
import { requestLine } from "./log-line";

const HANDLED: Handled = {
  method: "GET",
  path: "/api/v1/edges",
  status: 200,
  ms: 12.3456,
  timings: [
    { upstream: "prometheus", question: "tcp", from: "asked", ms: 9.87, bytes: 120, failure: null },
  ],
  failure: null,
};

function lineOf(
  handled: Partial<Handled>,
  level: "debug" | "info" | "warn" = "info",
  quiet = false,
) {
  const line = requestLine("/api/v1/edges", { ...HANDLED, ...handled }, { level, nowMs: 0, quiet });
  return line === null ? null : JSON.parse(line);
}

test("a request is one line of JSON with what it waited for", () => {
  expect(lineOf({})).toEqual({
    time: "1970-01-01T00:00:00.000Z",
    level: "info",
    route: "/api/v1/edges",
    method: "GET",
    path: "/api/v1/edges",
    status: 200,
    ms: 12.3,
    upstream: [{ upstream: "prometheus", question: "tcp", from: "asked", ms: 9.9, bytes: 120 }],
  });
});

test("a failure says its kind and message, and a server's fault is an error", () => {
  const failure = new FailureError("prometheus", "timeout", "too slow");
  expect(lineOf({ status: 504, failure })).toMatchObject({
    level: "error",
    failure: { source: "prometheus", kind: "timeout", message: "too slow" },
  });
});

test("a level keeps quieter lines out", () => {
  expect(lineOf({ status: 200 }, "warn")).toBeNull();
  expect(lineOf({ status: 404 }, "warn")).toMatchObject({ level: "warn" });
});

test("a probe is heard only where it fails, or at debug", () => {
  expect(lineOf({}, "info", true)).toBeNull();
  expect(lineOf({}, "debug", true)).toMatchObject({ level: "debug" });
  expect(lineOf({ status: 500 }, "info", true)).toMatchObject({ level: "error" });
});

test("a line break in a path stays inside its line", () => {
  const line = requestLine(
    "/",
    { ...HANDLED, path: "/a\nb" },
    { level: "info", nowMs: 0, quiet: false },
  );
  expect(line).not.toContain("\n");
});
