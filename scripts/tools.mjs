import { spawnSync } from "node:child_process";
import { run } from "./run.mjs";

/** What the tests start beside Node, how to see that it is there, and the Debian package that brings it. */
const TOOLS = [
  { probe: ["chromium", "--version"], package: "chromium" },
  { probe: ["prometheus", "--version"], package: "prometheus" },
  { probe: ["promtool", "--version"], package: "prometheus" },
  { probe: ["prometheus-alertmanager", "--version"], package: "prometheus-alertmanager" },
  { probe: ["python3", "-c", "import ensurepip, venv"], package: "python3-venv" },
];

/** Installs what is missing through apt-get, as root or with sudo; says what to install where neither works. */
export async function installTools() {
  const wanted = missingPackages();
  if (wanted.length === 0) return true;
  const asRoot = rootCommand();
  if (asRoot !== null && works(["apt-get", "--version"])) {
    await run(...asRoot("apt-get", "update"));
    await run(...asRoot("apt-get", "install", "-y", "--no-install-recommends", ...wanted));
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

/** How to start a command as root: as it is, through sudo, or not at all. */
function rootCommand() {
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  if (process.getuid?.() === 0) return (command, ...args) => [command, args, quiet];
  if (works(["sudo", "--version"])) {
    return (command, ...args) => [
      "sudo",
      ["--preserve-env=DEBIAN_FRONTEND", command, ...args],
      quiet,
    ];
  }
  return null;
}
