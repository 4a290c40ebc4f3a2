import { once } from "node:events";
import { DOCUMENT, decodeAnswer } from "@/lib/envoy/decode-answer";
import type { Thresholds } from "@/lib/mesh/health";
import { parseCommandLine, USAGE, type Wishes } from "./command-line";
import { logBytes } from "./log-bytes";
import { newLogReader } from "./log-summary";
import { paintAnsi, paintNothing } from "./paint";
import { report } from "./report";

/** As the dashboard judges where nothing else is set. */
const THRESHOLDS: Thresholds = { degradedRatio: 0.005, failingRatio: 0.05 };
const MISUSE = 2;
const NEWLINE = 10;

async function main(): Promise<void> {
  const wishes = readWishes();
  if (wishes === null) return;
  if (wishes.isHelp) await write(USAGE);
  else if (wishes.files.includes("-") && process.stdin.isTTY) misused("There is no log to read.");
  else if (wishes.isJson) await writeJson(wishes.files);
  else await writeReport(wishes.files);
}

function readWishes(): Wishes | null {
  try {
    return parseCommandLine(process.argv.slice(2));
  } catch (error) {
    misused(messageOf(error));
    return null;
  }
}

async function writeReport(files: readonly string[]): Promise<void> {
  const reader = newLogReader();
  for (const file of files) {
    const text = new TextDecoder();
    for await (const bytes of logBytes(file)) {
      reader.add(file, text.decode(bytes, { stream: true }));
    }
    reader.add(file, text.decode());
    reader.endFile(file);
  }
  const hasColours = process.stdout.isTTY && process.stdout.hasColors();
  await write(report(reader.summary(THRESHOLDS), hasColours ? paintAnsi : paintNothing));
}

/** The log is held whole, since the answer reads it twice. */
async function writeJson(files: readonly string[]): Promise<void> {
  const chunks: Uint8Array[] = [];
  for (const file of files) {
    for await (const bytes of logBytes(file)) chunks.push(bytes);
    // A file's last line ends with the file, whether it says so or not.
    if (files.length > 1 && chunks.at(-1)?.at(-1) !== NEWLINE) chunks.push(Uint8Array.of(NEWLINE));
  }
  for (const piece of decodeAnswer(chunks, DOCUMENT)) if (piece !== "") await write(piece);
  await write("\n");
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

function misused(message: string): void {
  process.stderr.write(`${message}\n\n${USAGE}`);
  process.exitCode = MISUSE;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// Whoever reads our answer may have enough of it before its end: `| head`.
process.stdout.on("error", () => process.exit(0));

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = MISUSE;
});
