import { afterAll, beforeAll, expect, it } from "vitest";
import { LAB_CASES, PLAN } from "@/e2e/envoy-lab/cases/all";
import { expectDecoded } from "./judging";
import { runLab } from "./lab";
import { type Recording, writeRecordings } from "./recordings";

const { ENVOY_BINARY: binary = "", ENVOY_LAB_RECORD: isRecording } = process.env;

let logs: Recording[] = [];

beforeAll(async () => {
  logs = await runLab(binary, PLAN);
  if (isRecording !== undefined) writeRecordings(logs);
}, 90_000);
afterAll(() => {
  process.stdout.write(`live Envoy: ${LAB_CASES.length} cases, on ${logs[0]?.envoy}\n`);
});

it.each(LAB_CASES)("a real Envoy's lines on $name are read and judged right", (labCase) => {
  expectDecoded(
    labCase,
    logs.filter((log) => log.case === labCase.name),
  );
});

it("no proxy of the lab logged what its case does not expect", () => {
  const expected = LAB_CASES.flatMap(({ name, lines }) =>
    Object.entries(lines).map(([hop, list]) => `${name}: ${hop} ${list.length}`),
  );
  expect(logs.map((log) => `${log.case}: ${log.hop} ${log.text.length}`).toSorted()).toEqual(
    expected.toSorted(),
  );
});
