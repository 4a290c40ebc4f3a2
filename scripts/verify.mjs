import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages } from "./prepare.mjs";
import { readPlaywrightReport, readVitestReport } from "./reports.mjs";
import { run } from "./run.mjs";
import { installTools } from "./tools.mjs";

const reports = mkdtempSync(join(tmpdir(), "flaghoist-verify-"));

/** What is quick to answer comes first, one after another. */
const first = [
  { name: "tools", tally: () => asOne(installTools()) },
  { name: "packages", tally: () => asOne(installPackages()) },
  { name: "lint", needs: "packages", tally: () => check("lint") },
  { name: "types", needs: "packages", tally: () => check("types") },
  { name: "dead code", needs: "packages", tally: () => check("dead-code") },
];

const onScreens = [
  { name: "build", needs: "packages", tally: () => check("build") },
  { name: "screens in a browser", needs: "build", tally: () => playwright("test:screens") },
];

/** Beside the screens, to fill the time in which these wait; each tells all at its end. */
const beside = [
  { name: "unit tests", script: "test:unit", needs: "packages" },
  { name: "the decoder on a real Envoy", script: "test:envoy", needs: "packages" },
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
    needed !== undefined && needed.failed > 0
      ? notRun(needs)
      : await tally(isQuiet ? (chunk) => written.push(chunk) : null);
  const ms = performance.now() - startedMs;
  if (isQuiet) console.log(`\n── ${name}\n${Buffer.concat(written)}`);
  return { name, ...counts, ms };
}

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
function counted(code, tally) {
  const { passed, failed } = tally ?? { passed: 0, failed: 0 };
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}
