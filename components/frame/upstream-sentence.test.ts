import { expect, test } from "vitest";
import { upstreamSentence } from "./upstream-sentence";

const status = {
  reachable: true,
  version: "2.42.0",
  flavour: null,
  latencyMs: 84,
  lacks: [],
  message: null,
};

test("an upstream that is well says how fast it answers", () => {
  expect(upstreamSentence(status)).toBe("(2.42.0) answers in 84 ms.");
});

test("what the data lacks is named", () => {
  const lacks = ["Buckets: no percentiles without.", "Means: none."];
  expect(upstreamSentence({ ...status, version: null, lacks })).toBe(
    "answers in 84 ms. Its data lacks: Buckets: no percentiles without. Means: none.",
  );
});

test("one that does not answer says why", () => {
  const message = "Prometheus at http://prometheus:9090 refuses the connection.";
  expect(upstreamSentence({ ...status, reachable: false, message })).toBe(message);
});
