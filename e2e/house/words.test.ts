import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { trackedFiles } from "./tracked-files";

const TEXT = /\.(css|grit|js|json|md|mjs|svg|ts|tsx|txt|yaml|yml)$/;
const CODE = /\.(mjs|ts|tsx)$/;

/** What no file says, where, and an example each of what is refused and what may stand. */
const FORBIDDEN = {
  "a path of somebody's own machine": {
    words: /(?<![\w.@])\/(work|home|Users|root)\//,
    files: TEXT,
    refused: "see /home/ada/notes",
    lawful: "https://example.com/home/ada",
  },
  "a tracker's number, since history belongs to git": {
    words: /\b(issue|ticket|pull request|PR) #?\d/i,
    files: TEXT,
    refused: "see issue #7",
    lawful: "https://github.com/istio/istio/issues/7",
  },
  "what is left for later": {
    words: /\b(TODO|FIXME|XXX)\b/,
    files: CODE,
    refused: "// TODO: the rest",
    lawful: "const todo = [];",
  },
  "a test that mocks, photographs or skips": {
    words:
      /\bvi\.(mock|doMock)\(|toMatch(Inline)?Snapshot|\b(describe|it|test)\.(skip|only|fixme)\(/,
    files: CODE,
    refused: 'test.skip("a fact")',
    lawful: 'test("a fact")',
  },
  "that a tool should look away": {
    words: /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable|v8 ignore/,
    files: CODE,
    refused: "// biome-ignore lint: later",
    lawful: "// safe because the parser checked it",
  },
} as const;

/** This room names what it forbids. */
const files = trackedFiles()
  .filter((path) => TEXT.test(path) && !path.startsWith("e2e/house/"))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

test.each(Object.entries(FORBIDDEN))("no file says %s", (_, forbidden) => {
  expect(forbidden.words.test(forbidden.refused)).toBe(true);
  expect(forbidden.words.test(forbidden.lawful)).toBe(false);
  const found = files.filter(
    ({ path, text }) => forbidden.files.test(path) && forbidden.words.test(text),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});
