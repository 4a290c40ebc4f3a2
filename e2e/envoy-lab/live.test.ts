import { afterAll, beforeAll, expect, it } from "vitest";
import { LAB_CASES, PLAN } from "@/e2e/envoy-lab/cases/all";
import { expectDecoded } from "./judging";
import { type LabPlan, runLab } from "./lab";
import type { LabCase } from "./lab-case";
import { type Recording, writeRecordings } from "./recordings";

const { ENVOY_BINARY: binary = "", ENVOY_LAB_RECORD: isRecording } = process.env;

let logs: Recording[] = [];
let slow: LabCase[] = [];

/** A busy machine outruns timeouts of some hundred milliseconds: those cases run again, one by one. */
beforeAll(async () => {
  const first = await runLab(binary, PLAN);
  slow = LAB_CASES.filter((labCase) => !isAsExpected(labCase, first));
  const second = slow.length > 0 ? await runLab(binary, among(slow), 1) : [];
  logs = [...first.filter((log) => slow.every(({ name }) => name !== log.case)), ...second];
  if (isRecording !== undefined) writeRecordings(logs);
}, 180_000);
afterAll(() => {
  process.stdout.write(`live Envoy: ${LAB_CASES.length} cases, on ${logs[0]?.envoy}\n`);
  for (const { name } of slow) process.stdout.write(`run a second time: ${name}\n`);
});

it.each(LAB_CASES)("a real Envoy's lines on $name are read and judged right", (labCase) => {
  expectDecoded(
    labCase,
    logs.filter((log) => log.case === labCase.name),
  );
});

it("no proxy of the lab logged what its case does not expect", () => {
  expect(logs.map(lengthOf).toSorted()).toEqual(LAB_CASES.flatMap(expectedLengths).toSorted());
});

function isAsExpected(labCase: LabCase, all: readonly Recording[]): boolean {
  const own = all.filter((log) => log.case === labCase.name);
  try {
    expectDecoded(labCase, own);
    expect(own.map(lengthOf).toSorted()).toEqual(expectedLengths(labCase).toSorted());
    return true;
  } catch {
    return false;
  }
}

function lengthOf({ case: name, hop, text }: Recording): string {
  return `${name}: ${hop} ${text.length}`;
}

function expectedLengths({ name, lines }: LabCase): string[] {
  return Object.entries(lines).map(([hop, list]) => `${name}: ${hop} ${list.length}`);
}

function among(wanted: readonly LabCase[]): LabPlan {
  return {
    cases: PLAN.cases.filter((labCase) => wanted.includes(labCase)),
    straining: PLAN.straining.filter((labCase) => wanted.includes(labCase)),
  };
}
