import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { startApps } from "@/e2e/envoy-lab/apps/apps";
import { bootstrap } from "@/e2e/envoy-lab/config/bootstrap";
import type { Hop } from "@/e2e/envoy-lab/config/http-hop";
import { makeCertificates } from "./certificates";
import { envoyVersion, startEnvoy } from "./envoy-process";
import type { LabCase, Strain } from "./lab-case";
import type { Recording } from "./recordings";
import { EMPTY_FILE, newSite, type Site } from "./site";

const LINES_WAIT_MS = 15_000;
const POLL_MS = 50;
const SETTLE_MS = 400;
const AT_ONCE = 8;

/** The cases that any number of may run beside each other, and those that change their whole proxy. */
export type LabPlan = { cases: readonly LabCase[]; straining: readonly LabCase[] };

/** Has a real Envoy go through every case, some of them `atOnce`, and returns what it logged. */
export async function runLab(
  binary: string,
  { cases, straining }: LabPlan,
  atOnce = AT_ONCE,
): Promise<Recording[]> {
  const folder = await mkdtemp(join(tmpdir(), "envoy-lab-"));
  const network = 64 + (process.pid % 128);
  try {
    await writeFile(join(folder, EMPTY_FILE), '{ "resources": [] }');
    const certificates = await makeCertificates(folder);
    const apps = await startApps(network, certificates);
    try {
      const site = newSite({ apps, certificates, folder, network });
      const [envoy, ...lists] = await Promise.all([
        envoyVersion(binary),
        runCases(binary, { site, name: "main", cases, atOnce }),
        runCases(binary, { site, name: "strained", cases: straining, atOnce: 1 }),
      ]);
      return lists.flat().map((log) => ({ ...log, envoy }));
    } finally {
      apps.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Logged = Omit<Recording, "envoy">;
type Run = { site: Site; name: string; cases: readonly LabCase[]; atOnce: number };

async function runCases(binary: string, { site, name, cases, atOnce }: Run): Promise<Logged[]> {
  const built = cases.map((labCase) => ({ labCase, ...labCase.build(site) }));
  const hops = built.flatMap((one) => one.hops);
  const folder = join(site.folder, name);
  await mkdir(folder);
  const pressureFile = join(folder, "pressure");
  await writeFile(pressureFile, "0");
  const config = bootstrap({
    listeners: hops.flatMap((hop) => hop.listeners),
    clusters: hops.flatMap((hop) => hop.clusters),
    pressureFile,
  });
  const envoy = await startEnvoy(binary, { folder, name, config });
  const strain: Strain = {
    failHealthCheck: async () => {
      await fetch(`${envoy.adminUrl}/healthcheck/fail`, { method: "POST" });
    },
    setPressure: async (share) => {
      await writeFile(`${pressureFile}.new`, `${share}`);
      await rename(`${pressureFile}.new`, pressureFile);
    },
  };
  try {
    for (let start = 0; start < built.length; start += atOnce) {
      await Promise.all(
        built.slice(start, start + atOnce).map(async ({ labCase, hops: own, provoke }) => {
          await provoke(strain);
          await Promise.all(own.map((hop) => untilLogged(hop, labCase)));
        }),
      );
    }
    await setTimeout(SETTLE_MS);
    const logs = built.flatMap(({ labCase, hops: own }) =>
      own.map((hop) => loggedBy(hop, labCase.name)),
    );
    return (await Promise.all(logs)).filter(({ text }) => text.length > 0);
  } finally {
    await envoy.stop();
  }
}

/** Returns when the log is as long as it should be, or when no more is to be hoped for. */
async function untilLogged(hop: Hop, labCase: LabCase): Promise<void> {
  const wanted = labCase.lines[hop.place.hop]?.length ?? 0;
  for (let waitedMs = 0; waitedMs < LINES_WAIT_MS; waitedMs += POLL_MS) {
    const { text, json } = await loggedBy(hop, labCase.name);
    if (text.length >= wanted && json.length >= wanted) return;
    await setTimeout(POLL_MS);
  }
}

async function loggedBy({ place }: Hop, name: string): Promise<Logged> {
  const [text, json] = await Promise.all(
    ["text", "json"].map((end) => linesOf(`${place.stem}.${end}`)),
  );
  return { case: name, hop: place.hop, text: text ?? [], json: json ?? [] };
}

async function linesOf(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  const lines = (await readFile(path, "utf8")).split("\n");
  return lines.filter((line) => line !== "");
}
