import { readFileSync, writeFileSync } from "node:fs";

const FILE = "e2e/envoy-lab/recordings.ndjson";

/** What one proxy of a case logged, in both encodings. */
export type Recording = {
  case: string;
  hop: string;
  /** The version that wrote it. */
  envoy: string;
  text: string[];
  json: string[];
};

export function readRecordings(): Recording[] {
  const lines = readFileSync(FILE, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return lines.map((line): Recording => JSON.parse(line));
}

/** Puts what one version logged in place of what it logged before. */
export function writeRecordings(logs: readonly Recording[]): void {
  const versions = new Set(logs.map((log) => log.envoy));
  const others = readRecordings().filter((recording) => !versions.has(recording.envoy));
  const all = [...others, ...logs].toSorted((a, b) => a.envoy.localeCompare(b.envoy, "en"));
  writeFileSync(FILE, all.map((recording) => `${JSON.stringify(recording)}\n`).join(""));
}
