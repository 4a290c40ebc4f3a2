import fc from "fast-check";
import { expect, test } from "vitest";
import { evidenceParts } from "./evidence-parts";

const RAW =
  '[2026-11-21T12:00:00.000Z] "GET /UF/503 HTTP/1.1" 503 UF,URX upstream_reset{connection_failure} - "-" 0 503 1';

function marked(raw: string, ...evidence: [field: string, text: string][]) {
  return evidenceParts(
    raw,
    evidence.map(([field, text]) => ({ field, text })),
  ).map(({ text, isEvidence }) => (isEvidence ? [text] : text));
}

test("flags, code and details are marked where they stand, not in the path", () => {
  expect(
    marked(
      RAW,
      ["flags", "UF"],
      ["details", "upstream_reset{connection_failure}"],
      ["responseCode", "503"],
    ),
  ).toEqual([
    '[2026-11-21T12:00:00.000Z] "GET /UF/503 HTTP/1.1" ',
    ["503"],
    " ",
    ["UF"],
    ",URX ",
    ["upstream_reset{connection_failure}"],
    ' - "-" 0 503 1',
  ]);
});

test("JSON is marked too, and what is not there is not", () => {
  const json = '{"response_code":503,"response_flags":"UH"}';
  expect(marked(json, ["flags", "UH"], ["responseCode", "503"], ["details", "x_y"])).toEqual([
    '{"response_code":',
    ["503"],
    ',"response_flags":"',
    ["UH"],
    '"}',
  ]);
});

test("the parts make up the line, whatever the evidence", () => {
  const text = fc.string({ unit: fc.constantFrom("a", " ", "5", '"'), maxLength: 30 });
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 4 }), (raw, words) => {
      const parts = evidenceParts(
        raw,
        words.map((word) => ({ field: "details", text: word })),
      );
      expect(parts.map((part) => part.text).join("")).toBe(raw);
    }),
  );
});
