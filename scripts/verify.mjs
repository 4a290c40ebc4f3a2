import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages } from "./prepare.mjs";
import { readPlaywrightReport, readVitestReport } from "./reports.mjs";
import { run } from "./run.mjs";
import { installTools } from "./tools.mjs";

const PASSED = { passed: 1, failed: [], retried: [] };
const reports = mkdtempSync(join(tmpdir(), "flaghoist-verify-"));

/** What is quick to answer comes first, one after another. */
const first = [
  { name: "tools", tally: () => asOne(installTools()) },
  { name: "packages", tally: () => asOne(installPackages()) },
  { name: "lint", needs: "packages", tally: () => check("lint") },
  { name: "types", needs: "packages", tally: () => check("types") },
  { name: "dead code", needs: "packages", tally: () => check("dead-code") },
  // Its cases are timeouts of some hundred milliseconds, which a busy machine outruns.
  { name: "the decoder on a real Envoy", needs: "packages", tally: () => vitest("test:envoy") },
];

const onScreens = [
  { name: "build", needs: "packages", tally: () => check("build") },
  { name: "screens in a browser", needs: "build", tally: () => playwright("test:screens") },
];

/** Beside the screens, to fill the time in which these wait; each tells all at its end. */
const beside = [
  { name: "unit tests", script: "test:unit", needs: "packages" },
  { name: "tests on a real Prometheus", script: "test:prometheus", needs: "build" },
].map(({ script, ...step }) => ({
  ...step,
  tally: (write) => vitest(script, write),
  isQuiet: true,
}));

const outcomes = new Map();
await oneByOne(first);
await Promise.all([oneByOne(onScreens), oneByOne(beside)]);
rmSync(reports, { recursive: true });

const results = await Promise.all(
  [...first, ...beside, ...onScreens].map(({ name }) => outcomes.get(name)),
);
for (const { name, failed, retried } of results) {
  for (const test of retried) tell(`${name}: passed at the second try`, test);
  for (const test of failed) tell(`${name}: failed`, test);
}
console.log("\n── summary");
for (const { name, passed, failed, ms } of results) {
  const seconds = (ms / 1000).toFixed(1).padStart(6);
  console.log(
    `${failed.length > 0 ? "✗" : "✓"} ${name.padEnd(28)}${seconds} s  ${passed} passed, ${failed.length} failed`,
  );
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed.length, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

function tell(what, { name, message }) {
  console.log(`\n── ${what}\n${name}\n${message}`);
}

async function oneByOne(steps) {
  for (const step of steps) {
    const outcome = outcomeOf(step);
    outcomes.set(step.name, outcome);
    await outcome;
  }
}

/** A step that `needs` another waits for it, and is not run where it failed. */
async function outcomeOf({ name, needs, tally, isQuiet = false }) {
  const needed = await outcomes.get(needs);
  const written = [];
  if (!isQuiet) console.log(`\n── ${name}`);
  const startedMs = performance.now();
  const counts =
    needed !== undefined && needed.failed.length > 0
      ? notRun(needs)
      : await tally(isQuiet ? (chunk) => written.push(chunk) : null);
  const ms = performance.now() - startedMs;
  if (isQuiet) console.log(`\n── ${name}\n${Buffer.concat(written)}`);
  return { name, ...counts, ms };
}

async function asOne(success) {
  return (await success) ? PASSED : failedAsOne("it ended with an error, shown above");
}

function notRun(needed) {
  console.error(`Not run: ${needed} failed.`);
  return failedAsOne(`not run, because ${needed} failed`);
}

async function check(script) {
  return asOne((await run("npm", ["run", "--silent", script])) === 0);
}

async function vitest(script, write) {
  const report = join(reports, `${script}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run("npm", ["run", "--silent", script, "--", ...reporters], { write });
  return counted(code, readVitestReport(report));
}

async function playwright(script) {
  const report = join(reports, `${script}.json`);
  const args = ["run", "--silent", script, "--", "--reporter=list,json"];
  const code = await run("npm", args, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  return counted(code, readPlaywrightReport(report));
}

/** A run that failed without a failed test (a file that does not load, a crash) is one failure. */
function counted(code, outcome) {
  if (outcome === null) {
    return code === 0 ? { ...PASSED, passed: 0 } : failedAsOne(`it ended with ${code}`);
  }
  if (code === 0 || outcome.failed.length > 0) return outcome;
  return { ...outcome, failed: failedAsOne(`it ended with ${code}`).failed };
}

function failedAsOne(message) {
  return { passed: 0, failed: [{ name: "as a whole", message }], retried: [] };
}
