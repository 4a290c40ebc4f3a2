import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LAB_CASES } from "@/e2e/envoy-lab/cases/all";
import { ENVOY_FLAGS } from "@/lib/envoy/flag-facts";
import { expectDecoded } from "./judging";
import { readRecordings } from "./recordings";

const RECORDINGS = readRecordings();
const VERSIONS = [...new Set(RECORDINGS.map((recording) => recording.envoy))];

it.each(VERSIONS)("Envoy %s is recorded in every case of the lab", (version) => {
  const recorded = RECORDINGS.filter((recording) => recording.envoy === version);
  const names = new Set(recorded.map((recording) => recording.case));
  expect([...names].toSorted()).toEqual(LAB_CASES.map((labCase) => labCase.name).toSorted());
});

it.each(VERSIONS.flatMap((version) => LAB_CASES.map((labCase) => ({ version, labCase }))))(
  "the lines of Envoy $version on $labCase.name are read and judged right",
  ({ version, labCase }) => {
    expectDecoded(
      labCase,
      RECORDINGS.filter(({ envoy, case: name }) => envoy === version && name === labCase.name),
    );
  },
);

it("docs/decoder.md calls proven what the lab proves, and nothing else", () => {
  const lines = LAB_CASES.flatMap((labCase) => Object.values(labCase.lines).flat());
  const proven = new Set(lines.flatMap(({ flags }) => flags?.split(",") ?? []));
  const rows = readFileSync("docs/decoder.md", "utf8").matchAll(/^\| `(\w+)` \| ([\w ]+) \|/gm);
  expect([...rows].map(([, flag, claim]) => [flag, claim])).toEqual(
    ENVOY_FLAGS.map(({ flag }) => [flag, proven.has(flag) ? "proven" : "not provoked"]),
  );
});
