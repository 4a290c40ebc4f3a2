import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

const LONGEST_MESSAGE = 1_200;

/**
 * What a Vitest JSON report tells: `passed`, and each test that `failed` with what it said;
 * null where the run died before it wrote one.
 */
export function readVitestReport(path) {
  const report = readReport(path);
  if (report === null) return null;
  const failed = report.testResults.flatMap(({ name, message, assertionResults, status }) => {
    const file = relative(process.cwd(), name);
    const tests = assertionResults.filter((test) => test.status === "failed");
    if (tests.length === 0 && status === "failed") return [failure(file, message)];
    return tests.map(({ fullName, failureMessages }) =>
      failure(`${file} › ${fullName}`, failureMessages.join("\n")),
    );
  });
  return { passed: report.numPassedTests, failed, retried: [] };
}

/** The same of Playwright's; `retried` are the tests that passed when they were run once more. */
export function readPlaywrightReport(path) {
  const report = readReport(path);
  if (report === null) return null;
  const tests = report.suites.flatMap((suite) => testsIn(suite));
  const told = (status) => tests.filter((test) => test.status === status).map(({ told }) => told);
  return {
    passed: report.stats.expected + report.stats.flaky,
    failed: [
      ...told("unexpected"),
      ...report.errors.map(({ message }) => failure("browser tests", message)),
    ],
    retried: told("flaky"),
  };
}

function testsIn({ suites = [], specs, title, file }, above = []) {
  const titles = title === file ? above : [...above, title];
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ status, results }) => ({
      status,
      told: failure(
        [`${spec.file}:${spec.line}`, ...titles, spec.title].join(" › "),
        results.flatMap(({ errors }) => errors.map(({ message }) => message)).join("\n"),
      ),
    })),
  );
  return [...own, ...suites.flatMap((suite) => testsIn(suite, titles))];
}

function failure(name, message = "") {
  return { name, message: stripVTControlCharacters(message).slice(0, LONGEST_MESSAGE) };
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}
