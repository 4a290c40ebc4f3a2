import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { isStale } from "./prepare.mjs";

const SOURCES = ["terminal", "lib/envoy", "lib/format", "lib/mesh", "package-lock.json"];
const PRODUCT = "dist/decode.js";

// File names are meant from where the command was called; npm has gone to the package's folder since.
const calledFrom = process.env.INIT_CWD ?? process.cwd();
const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

if (isStale(PRODUCT, SOURCES)) {
  await build({
    entryPoints: { decode: "terminal/main.ts" },
    absWorkingDir: root,
    outdir: "dist",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
  });
}

const child = spawn(process.execPath, [resolve(PRODUCT), ...process.argv.slice(2)], {
  stdio: "inherit",
  cwd: calledFrom,
});
child.once("exit", (code) => {
  process.exitCode = code ?? 1;
});
