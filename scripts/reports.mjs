import { existsSync, readFileSync } from "node:fs";

/** How many tests a Vitest JSON report counts; null where the run died before it wrote one. */
export function readVitestReport(path) {
  const report = readReport(path);
  return report && { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** How many tests a Playwright JSON report counts; null where the run died before it wrote one. */
export function readPlaywrightReport(path) {
  const report = readReport(path);
  return (
    report && {
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky,
    }
  );
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}
