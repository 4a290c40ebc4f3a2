import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);

test("promtool takes every rule of docs/alerts", async () => {
  const { stdout } = await run("promtool", ["check", "rules", "docs/alerts/flaghoist.rules.yml"]);
  expect(stdout).toContain("SUCCESS: 30 rules found");
});

test("each rule fires on what it names, and none on a mesh that is well", async () => {
  const { stdout } = await run("promtool", [
    "test",
    "rules",
    "docs/alerts/flaghoist.rules.test.yml",
  ]);
  expect(stdout).toContain("SUCCESS");
});
