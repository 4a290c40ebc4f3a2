import { expect, test } from "vitest";
import { tcpSample } from "@/e2e/harness/mesh-samples";
import { closingsInCalleesWords } from "./closing-words";
import { type Judged, judgedClosing, outcomeRates, totalOf } from "./judged";
import type { Reporter } from "./samples";

function closed(reporter: Reporter, perSecond: number, flags: string[] = []): Judged {
  return judgedClosing(tcpSample({ counter: "closed", perSecond, flags, ends: { reporter } }));
}

function outcomesOf(atCaller: Judged[], atCallee: Judged[]) {
  const rates = Object.entries(outcomeRates(closingsInCalleesWords(atCaller, atCallee)));
  return Object.fromEntries(rates.filter(([, rate]) => rate > 0));
}

test("a plain closing that the callee tells as a failure is one", () => {
  const told = outcomesOf([closed("source", 5)], [closed("destination", 2, ["UF"])]);
  expect(told).toEqual({ succeeded: 3, failed: 2 });
});

test("a plain closing that the callee tells as a refusal is one", () => {
  const told = outcomesOf([closed("source", 5)], [closed("destination", 5, ["DENY"])]);
  expect(told).toEqual({ denied: 5 });
});

test("the larger count stands, never the sum", () => {
  const atCaller = [closed("source", 6), closed("source", 3, ["UF"])];
  expect(outcomesOf(atCaller, [closed("destination", 4, ["UC"])])).toEqual({
    succeeded: 5,
    failed: 4,
  });
  expect(outcomesOf(atCaller, [closed("destination", 2, ["UC"])])).toEqual({
    succeeded: 6,
    failed: 3,
  });
});

test("several tales get their shares", () => {
  const atCallee = [closed("destination", 3, ["UF"]), closed("destination", 1, ["CONNECT"])];
  const told = closingsInCalleesWords([closed("source", 8), closed("source", 2, ["UC"])], atCallee);
  expect(told.map(({ answer, perSecond }) => [answer.flags?.join(), perSecond])).toEqual([
    ["", 6],
    ["UC", 2],
    ["UF", 1.5],
    ["CONNECT", 0.5],
  ]);
});

test("a callee that counts more than the caller closes is believed", () => {
  expect(outcomesOf([closed("source", 1)], [closed("destination", 5, ["DENY"])])).toEqual({
    denied: 5,
  });
  expect(outcomesOf([], [closed("destination", 5, ["UF"])])).toEqual({ failed: 5 });
});

test("callers that leave are the caller's own to tell", () => {
  const told = outcomesOf([closed("source", 5)], [closed("destination", 5, ["DC"])]);
  expect(told).toEqual({ succeeded: 5 });
});

test("no rate is lost or gained in the telling", () => {
  const atCaller = [closed("source", 4), closed("source", 4, ["DC"])];
  const atCallee = [closed("destination", 1, ["UF"]), closed("destination", 2, ["DENY"])];
  expect(totalOf(closingsInCalleesWords(atCaller, atCallee))).toBe(8);
});
