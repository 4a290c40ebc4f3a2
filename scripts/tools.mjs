import { spawnSync } from "node:child_process";
import { run } from "./run.mjs";

/** What the tests start beside Node, how to see that it is there, and the Debian package that brings it. */
const TOOLS = [
  { probe: ["chromium", "--version"], package: "chromium" },
  { probe: ["prometheus", "--version"], package: "prometheus" },
  { probe: ["promtool", "--version"], package: "prometheus" },
  { probe: ["prometheus-alertmanager", "--version"], package: "prometheus-alertmanager" },
  { probe: ["openssl", "version"], package: "openssl" },
  { probe: ["python3", "-c", "import ensurepip, venv"], package: "python3-venv" },
];

/** Installs what is missing through apt-get, as root or with sudo; says what to install where neither works. */
export async function installTools() {
  const wanted = missingPackages();
  const asRoot = rootPrefix();
  if (wanted.length > 0 && asRoot !== null && works(["apt-get", "--version"])) {
    const [command, ...prefix] = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    await run(command, [...prefix, "update"]);
    await run(command, [...prefix, "install", "-y", "--no-install-recommends", ...wanted]);
  }
  const missing = missingPackages();
  if (missing.length === 0) return true;
  console.error(`Please install by hand (names as Debian has them): ${missing.join(", ")}`);
  return false;
}

function missingPackages() {
  const missing = TOOLS.filter((tool) => !works(tool.probe)).map((tool) => tool.package);
  return [...new Set(missing)];
}

function works([command, ...args]) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** What to put before a command that needs root; null where there is no way. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return works(["sudo", "--version"]) ? ["sudo"] : null;
}
