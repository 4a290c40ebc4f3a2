import { buildWhenStale, installPackages } from "./prepare.mjs";
import { run } from "./run.mjs";

const ready = (await installPackages()) && (await buildWhenStale());
process.exitCode = ready
  ? await run(process.execPath, ["dist/bench.js", ...process.argv.slice(2)])
  : 1;
