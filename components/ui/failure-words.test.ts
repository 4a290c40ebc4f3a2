import { expect, test } from "vitest";
import { FAILURE_KINDS } from "@/lib/http/failure";
import { failureWords } from "./failure-words";

test("each kind of failure has a title and an advice of its own", () => {
  const titles = FAILURE_KINDS.map((kind) => failureWords("prometheus", kind).title);
  expect(new Set(titles).size).toBe(FAILURE_KINDS.length);
  expect(titles[0]).toBe("Prometheus cannot be reached");
});

test("an upstream without a name of its own goes by its source", () => {
  expect(failureWords("loki", "timeout").title).toBe("loki takes too long");
});
