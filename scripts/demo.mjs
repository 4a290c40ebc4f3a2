import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { openBrowser } from "./browser.mjs";
import { buildWhenStale, installPackages } from "./prepare.mjs";

const DEFAULT_PORTS = [3000, 3001, 3002, 3003, 3004, 3005, 3006, 3007, 3008, 3009];
const HOST = "127.0.0.1";

const USAGE = `npm run demo -- [options]
  --port <number>     where the dashboard listens (default: the first free one from 3000 on)
  --no-open           open no browser
  --only, --start, --stop <incidents>, --services <number>, --seed <text>
README.md lists the incidents; several are split by commas.`;

if (process.argv.includes("--help")) {
  console.log(USAGE);
  process.exit();
}
const { port: wishedPort, opens, meshArgs } = readArgs(process.argv.slice(2));
if (!((await installPackages()) && (await buildWhenStale()))) process.exit(1);

const children = new Set();
let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop(0));

const port = await pickPort(wishedPort);
const mesh = await startMesh();
start("dashboard", [".next/standalone/server.js"], {
  env: {
    ...process.env,
    PROMETHEUS_URL: mesh.url,
    PROMETHEUS_PUBLIC_URL: mesh.url,
    LOKI_URL: mesh.url,
    PORT: String(port),
    HOSTNAME: HOST,
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
  },
  stdio: ["ignore", "inherit", "inherit"],
});
const url = `http://${HOST}:${port}`;
await answering(`${url}/healthz`);
console.log(`\n${mesh.report.join("\n")}\n\nDashboard: ${url}   (Ctrl-C stops it)`);
if (opens) openBrowser(url);

/** `--port` and `--no-open` are ours; all else goes to the mesh in a box. */
function readArgs(args) {
  const meshArgs = [];
  let port = null;
  let opens = true;
  for (let index = 0; index < args.length; index += 1) {
    const [name, inline] = args[index].split("=", 2);
    if (name === "--no-open") opens = false;
    else if (name === "--port") port = readPort(inline ?? args[++index]);
    else meshArgs.push(args[index]);
  }
  return { port, opens, meshArgs };
}

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text ?? "") && port > 0 && port < 65_536) return port;
  console.error(`--port takes a number from 1 to 65535, not "${text ?? ""}"`);
  process.exit(1);
}

/** Resolves with the mesh's address and all it says up to the line on how to start an incident. */
function startMesh() {
  const child = start("mesh in a box", ["dist/demo.js", "--port", "0", ...meshArgs], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const report = [];
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      report.push(line);
      const address = /curl -X POST (http:\/\/[^/]+)/.exec(line)?.[1];
      if (address !== undefined) resolve({ url: address, report });
    });
  });
}

function start(name, args, options) {
  const child = spawn(process.execPath, args, options);
  children.add(child);
  child.once("exit", (code) => {
    children.delete(child);
    if (!stopping) console.error(`The ${name} has stopped (exit code ${code}).`);
    stop(1);
  });
  return child;
}

/** Ends when the last child is gone; the first reason gives the exit code. */
function stop(code) {
  if (!stopping) process.exitCode = code;
  stopping = true;
  for (const child of children) child.kill("SIGTERM");
  if (children.size === 0) process.exit();
}

async function answering(address) {
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function pickPort(wished) {
  const candidates = wished === null ? DEFAULT_PORTS : [wished];
  for (const port of candidates) if (await isFree(port)) return port;
  console.error(`Port ${candidates.join(", ")} is taken: choose another with --port.`);
  return process.exit(1);
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
      .once("error", () => resolve(false))
      .once("listening", () => probe.close(() => resolve(true)))
      .listen(port, HOST);
  });
}
