import { cp } from "node:fs/promises";
import { build } from "esbuild";
import { run } from "./run.mjs";

const NEXT = "node_modules/next/dist/bin/next";

const built = await run(process.execPath, [NEXT, "build"], {
  env: { NEXT_TELEMETRY_DISABLED: "1" },
});
if (built !== 0) process.exit(1);

// The standalone folder leaves out what a CDN would serve; here the server itself serves it.
await cp("public", ".next/standalone/public", { recursive: true });
await cp(".next/static", ".next/standalone/.next/static", { recursive: true });

await build({
  entryPoints: { demo: "demo/main.ts", bench: "bench/main.ts" },
  outdir: "dist",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
});
