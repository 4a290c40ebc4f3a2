import { type Files, runOnFiles } from "./run-on-files";

export type Complaint = { path: string; line: number; rule: string; message: string };

type Report = {
  diagnostics: {
    category: string;
    message: string;
    location: { path: string; start: { line: number } };
  }[];
};

/** What the linter says about a small project of the given files. */
export function lint(files: Files): Complaint[] {
  const args = ["lint", "--reporter=json", "--max-diagnostics=none", "."];
  const report: Report = JSON.parse(runOnFiles(files, "biome", args));
  return report.diagnostics.map(({ category, message, location }) => ({
    path: location.path,
    line: location.start.line,
    rule: category.split("/").at(-1) ?? category,
    message,
  }));
}
