import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { isStale } from "./prepare.mjs";

const SOURCES = ["terminal", "lib/envoy", "lib/format", "lib/mesh", "package-lock.json"];
const PRODUCT = "dist/decode.js";

if (isStale(PRODUCT, SOURCES)) {
  await build({
    entryPoints: { decode: "terminal/main.ts" },
    outdir: "dist",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
  });
}

// npm runs this in the package's own folder; file names are meant from where it was called.
const child = spawn(
  process.execPath,
  [fileURLToPath(new URL(`../${PRODUCT}`, import.meta.url)), ...process.argv.slice(2)],
  { stdio: "inherit", cwd: process.env.INIT_CWD ?? process.cwd() },
);
child.once("exit", (code) => {
  process.exitCode = code ?? 1;
});
