import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";

const SOURCES = [
  "app",
  "bench",
  "components",
  "demo",
  "lib",
  "public",
  "scripts/build.mjs",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "package-lock.json",
  "tsconfig.json",
];

const PRODUCTS = [".next/standalone/server.js", "dist/demo.js", "dist/bench.js"];

/** Runs `npm ci` unless node_modules already holds what the lock file asks for. */
export async function installPackages() {
  if (modifiedMs("node_modules/.package-lock.json") >= modifiedMs("package-lock.json")) return true;
  return (await run("npm", ["ci", "--no-audit", "--no-fund"])) === 0;
}

/** Builds unless everything built is younger than every source. */
export async function buildWhenStale() {
  const oldestProductMs = Math.min(...PRODUCTS.map(modifiedMs));
  if (oldestProductMs > Math.max(...SOURCES.map(newestMs))) return true;
  return (await run(process.execPath, ["scripts/build.mjs"])) === 0;
}

/** Whether any of the sources is younger than what was built of them. */
export function isStale(product, sources) {
  return modifiedMs(product) <= Math.max(...sources.map(newestMs));
}

function modifiedMs(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** A folder counts with all that is in it; its own time tells of deleted files. */
function newestMs(path) {
  if (!existsSync(path)) return 0;
  const times = [modifiedMs(path)];
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path)) times.push(newestMs(join(path, name)));
  }
  return Math.max(...times);
}
