import { expect, test } from "vitest";
import { requestSample } from "@/e2e/harness/mesh-samples";
import { inCalleesWords } from "./callee-words";
import { type Judged, judgedRequest } from "./judged";
import type { Reporter, RequestSample } from "./samples";
import { ownersOf, wentWrong } from "./went-wrong";

function said(
  reporter: Reporter,
  requestsPerSecond: number,
  changes: Partial<RequestSample>,
): Judged {
  return judgedRequest(requestSample({ ...changes, requestsPerSecond, ends: { reporter } }));
}

function toldOwners(atCaller: Judged[], atCallee: Judged[]) {
  const owners = Object.entries(ownersOf(wentWrong(inCalleesWords(atCaller, atCallee), atCallee)));
  return Object.fromEntries(owners.filter(([, rate]) => rate > 0));
}

test("a 429 that the callee's proxy limits is a policy's", () => {
  const atCaller = [said("source", 2, { responseCode: 429 })];
  const atCallee = [said("destination", 2, { responseCode: 429, flags: ["RL"] })];
  expect(toldOwners(atCaller, atCallee)).toEqual({ policy: 2 });
});

test("a 403 of which neither side says more stays open", () => {
  const atCaller = [said("source", 2, { responseCode: 403 })];
  const atCallee = [said("destination", 2, { responseCode: 403 })];
  expect(toldOwners(atCaller, atCallee)).toEqual({ unknown: 2 });
});

test("a 503 is shared out as the callee's proxy tells it", () => {
  const atCaller = [said("source", 4, { responseCode: 503 })];
  const atCallee = [
    said("destination", 3, { responseCode: 503, flags: ["OM"] }),
    said("destination", 3, { responseCode: 503 }),
  ];
  expect(toldOwners(atCaller, atCallee)).toEqual({ mesh: 2, app: 2 });
});

test("a callee that tells of another status says nothing about this one", () => {
  const atCaller = [said("source", 1, { responseCode: 429 })];
  const atCallee = [said("destination", 1, { responseCode: 503, flags: ["OM"] })];
  expect(toldOwners(atCaller, atCallee)).toEqual({ unknown: 1 });
});

test("a flag of the caller's own proxy stands whatever the callee tells", () => {
  const atCaller = [said("source", 1, { responseCode: 503, flags: ["UO"] })];
  const atCallee = [said("destination", 1, { responseCode: 503, flags: ["UC"] })];
  expect(toldOwners(atCaller, atCallee)).toEqual({ mesh: 1 });
});

test("no rate is lost or gained in the telling", () => {
  const atCaller = [said("source", 4, { responseCode: 503 }), said("source", 6, {})];
  const atCallee = [said("destination", 9, { responseCode: 503, flags: ["UC"] })];
  const total = inCalleesWords(atCaller, atCallee).reduce((sum, one) => sum + one.perSecond, 0);
  expect(total).toBe(10);
});
