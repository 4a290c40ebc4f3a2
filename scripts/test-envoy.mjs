import { installEnvoy } from "./envoy.mjs";
import { run } from "./run.mjs";

const { binary, reason } = installEnvoy();
if (binary === undefined) {
  console.log(`live Envoy: not run, because ${reason}`);
} else {
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project", "envoy"];
  const args = [...vitest, ...process.argv.slice(2)];
  process.exitCode = (await run(process.execPath, args, { env: { ENVOY_BINARY: binary } })) ?? 1;
}
