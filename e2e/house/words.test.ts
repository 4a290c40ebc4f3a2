import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { trackedFiles } from "./tracked-files";

const TEXT = /\.(css|grit|js|json|md|mjs|svg|ts|tsx|txt|yaml|yml)$/;
const CODE = /\.(mjs|ts|tsx)$/;

/** This room names what it forbids. */
const files = trackedFiles()
  .filter((path) => TEXT.test(path) && !path.startsWith("e2e/house/"))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

function filesThatSay(words: RegExp, kind: RegExp = TEXT): string[] {
  return files
    .filter(({ path, text }) => kind.test(path) && words.test(text))
    .map(({ path }) => path);
}

test("no file names a path of somebody's own machine", () => {
  expect(filesThatSay(/(?<![\w.@])\/(work|home|Users|root)\//)).toEqual([]);
});

test("no file speaks of a tracker's numbers: history belongs to git", () => {
  expect(filesThatSay(/\b(issue|ticket|pull request|PR) #?\d/i)).toEqual([]);
});

test("nothing is left for later", () => {
  expect(filesThatSay(/\b(TODO|FIXME|XXX)\b/, CODE)).toEqual([]);
});

test("tests neither mock, nor photograph, nor skip", () => {
  expect(
    filesThatSay(/\bvi\.(mock|doMock)\(|toMatch(Inline)?Snapshot|\.(skip|only|fixme)\(/, CODE),
  ).toEqual([]);
});

test("no tool is told to look away", () => {
  expect(
    filesThatSay(/@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable|v8 ignore/, CODE),
  ).toEqual([]);
});
