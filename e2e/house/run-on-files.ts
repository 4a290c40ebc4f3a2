import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export type Files = Record<string, string>;

const CONFIGS = [
  ".gitignore",
  "biome.json",
  "e2e/house/rules",
  "knip.json",
  "next.config.js",
  "package.json",
  "playwright.config.ts",
  "tsconfig.json",
  "vitest.config.ts",
];

/** Runs one of this project's tools on a small project of the given files, under this project's own configuration. */
export function runOnFiles(files: Files, tool: string, args: string[]): string {
  const root = mkdtempSync(join(tmpdir(), "flaghoist-house-"));
  for (const config of CONFIGS) cpSync(config, join(root, config), { recursive: true });
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const bin = resolve("node_modules/.bin", tool);
  const { stdout } = spawnSync(bin, args, { cwd: root, encoding: "utf8", maxBuffer: 64_000_000 });
  rmSync(root, { recursive: true });
  return stdout;
}
