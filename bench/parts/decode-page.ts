import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import { type Figure, figuresOver } from "@/bench/figure";
import { startApp } from "@/bench/servers/app";

const CHROMIUM = "/usr/bin/chromium";
const LINES = 1_000_000;
const LINES_A_WRITE = 10_000;
const SERVICES = 40;
/** One in so many lines failed. */
const FAILED_EACH = 20;
const STARTED_MS = Date.UTC(2026, 10, 21, 9);
const READ_MS = 600_000;
/** Nobody listens there: the decoder asks nothing. */
const NO_PROMETHEUS = "http://127.0.0.1:9";

type Round = {
  linesPerSecond: number;
  filterMs: number;
  longestTaskMs: number;
  memoryMb: number;
};

/** A million lines in a real browser: how fast, how much, and whether the page stays free. */
export async function decodePageFigures(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "flaghoist-decode-"));
  const path = join(folder, "million.log");
  await writeLog(path);
  const app = await startApp(NO_PROMETHEUS);
  try {
    const rounds = [await measure(app.url, path), await measure(app.url, path)];
    return figuresOver(rounds, [
      ["1,000,000 lines, file to report", "lines/s", ({ linesPerSecond }) => linesPerSecond],
      ["a filter over all of them, from choice to count", "ms", ({ filterMs }) => filterMs],
      ["longest task of the page's own thread", "ms", ({ longestTaskMs }) => longestTaskMs, 50],
      ["memory beside the file, at most", "MB", ({ memoryMb }) => memoryMb, 500],
    ]);
  } finally {
    await app.stop();
    await rm(folder, { recursive: true });
  }
}

async function measure(url: string, path: string): Promise<Round> {
  const browser = await chromium.launch({ executablePath: CHROMIUM });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${url}/decode`);
    await page.getByRole("button", { name: "Choose files …" }).waitFor();
    await page.waitForLoadState("networkidle");
    const before = await rendererMb(browser, "VmRSS");
    await watchTasks(page);
    const startedMs = performance.now();
    await page.locator("input[type=file]").setInputFiles(path);
    await page.getByRole("table", { name: "Lines" }).waitFor({ timeout: READ_MS });
    const seconds = (performance.now() - startedMs) / 1000;
    const filteredMs = performance.now();
    await page.getByRole("combobox", { name: "Flag" }).selectOption("UH");
    await page.getByText(/^[\d,]+ of [\d,]+ lines$/).waitFor();
    const filterMs = performance.now() - filteredMs;
    return {
      linesPerSecond: LINES / seconds,
      filterMs,
      longestTaskMs: await longestTaskMs(page),
      memoryMb: (await rendererMb(browser, "VmHWM")) - before,
    };
  } finally {
    await browser.close();
  }
}

/** Long tasks are those above 50 ms; where there is none the longest is not known to be any. */
function watchTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        const { longest = "0" } = document.documentElement.dataset;
        document.documentElement.dataset.longest = `${Math.max(Number(longest), duration)}`;
      }
    });
    seen.observe({ entryTypes: ["longtask"] });
  });
}

function longestTaskMs(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset.longest ?? 0));
}

/** The page's process holds the worker too. */
async function rendererMb(browser: Browser, figure: "VmRSS" | "VmHWM"): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  const sizes = await Promise.all(renderers.map(({ id }) => processMb(id, figure)));
  return Math.max(...sizes);
}

async function processMb(id: number, figure: string): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, "utf8");
  const [, kilobytes] = new RegExp(`^${figure}:\\s+(\\d+) kB$`, "m").exec(status) ?? [];
  return Number(kilobytes) / 1024;
}

async function writeLog(path: string): Promise<void> {
  const file = createWriteStream(path);
  for (let from = 0; from < LINES; from += LINES_A_WRITE) {
    const lines = Array.from({ length: LINES_A_WRITE }, (_, index) => lineAt(from + index));
    if (!file.write(lines.join(""))) await once(file, "drain");
  }
  file.end();
  await finished(file);
}

function lineAt(index: number): string {
  const time = new Date(STARTED_MS + index).toISOString();
  const service = `svc${index % SERVICES}.shop`;
  const status = index % FAILED_EACH === 0 ? "503 UH no_healthy_upstream" : "200 - via_upstream";
  const request = `"POST /v1/charges/${index} HTTP/1.1"`;
  const cluster = `outbound|8080||${service}.svc.cluster.local`;
  return `[${time}] ${request} ${status} - "-" 412 231 ${index % 97} 15 "-" "Go-http-client/1.1" "00000000-0000-4000-8000-${index.toString(16).padStart(12, "0")}" "${service}:8080" "10.244.1.9:8080" ${cluster} 10.244.3.18:40112 10.96.41.7:8080 10.244.3.18:40001 - default\n`;
}
