import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages } from "./prepare.mjs";
import { readPlaywrightReport, readVitestReport } from "./reports.mjs";
import { run } from "./run.mjs";
import { installTools } from "./tools.mjs";

const reports = mkdtempSync(join(tmpdir(), "flaghoist-verify-"));

/** In order: what is quick to answer comes first, and a step that `needs` a failed one is not run. */
const steps = [
  { name: "tools", tally: () => asOne(installTools()) },
  { name: "packages", tally: () => asOne(installPackages()) },
  { name: "lint", needs: "packages", tally: () => check("lint") },
  { name: "types", needs: "packages", tally: () => check("types") },
  { name: "dead code", needs: "packages", tally: () => check("dead-code") },
  { name: "unit tests", needs: "packages", tally: () => vitest("test:unit") },
  { name: "the decoder on a real Envoy", needs: "packages", tally: () => vitest("test:envoy") },
  { name: "build", needs: "packages", tally: () => check("build") },
  { name: "tests on a real Prometheus", needs: "packages", tally: () => vitest("test:prometheus") },
  { name: "screens in a browser", needs: "build", tally: () => playwright("test:screens") },
];

const results = [];
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const startedMs = performance.now();
  const blocked = results.some((result) => result.name === step.needs && result.failed > 0);
  const tally = blocked ? notRun(step.needs) : await step.tally();
  results.push({ name: step.name, ...tally, ms: performance.now() - startedMs });
}
rmSync(reports, { recursive: true });

console.log("\n── summary");
for (const { name, passed, failed, ms } of results) {
  const seconds = (ms / 1000).toFixed(1).padStart(6);
  console.log(
    `${failed > 0 ? "✗" : "✓"} ${name.padEnd(28)}${seconds} s  ${passed} passed, ${failed} failed`,
  );
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

async function asOne(success) {
  return (await success) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function notRun(needed) {
  console.error(`Not run: ${needed} failed.`);
  return { passed: 0, failed: 1 };
}

async function check(script) {
  return asOne((await run("npm", ["run", "--silent", script])) === 0);
}

async function vitest(script) {
  const report = join(reports, `${script}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run("npm", ["run", "--silent", script, "--", ...reporters]);
  return counted(code, readVitestReport(report));
}

async function playwright(script) {
  const report = join(reports, `${script}.json`);
  const args = ["run", "--silent", script, "--", "--reporter=list,json"];
  const code = await run("npm", args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return counted(code, readPlaywrightReport(report));
}

/** A run that failed without a failed test (a file that does not load, a crash) is one failure. */
function counted(code, tally) {
  const { passed, failed } = tally ?? { passed: 0, failed: 0 };
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}
