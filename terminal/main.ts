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
  let isAnyRead = false;
  for (const file of files) {
    const text = new TextDecoder();
    const isRead = await readBytes(file, (bytes) =>
      reader.add(file, text.decode(bytes, { stream: true })),
    );
    reader.add(file, text.decode());
    reader.endFile(file);
    isAnyRead ||= isRead;
  }
  if (!isAnyRead) return;
  const hasColours = process.stdout.isTTY && process.stdout.hasColors();
  await write(report(reader.summary(THRESHOLDS), hasColours ? paintAnsi : paintNothing));
}

/** The log is held whole, since the answer reads it twice. */
async function writeJson(files: readonly string[]): Promise<void> {
  const chunks: Uint8Array[] = [];
  let isAnyRead = false;
  for (const file of files) {
    const isRead = await readBytes(file, (bytes) => chunks.push(bytes));
    // A file's last line ends with the file, whether it says so or not.
    if (files.length > 1 && chunks.at(-1)?.at(-1) !== NEWLINE) chunks.push(Uint8Array.of(NEWLINE));
    isAnyRead ||= isRead;
  }
  if (!isAnyRead) return;
  for (const piece of decodeAnswer(chunks, DOCUMENT)) if (piece !== "") await write(piece);
  await write("\n");
}

/** One bad file spoils no other: it is named, and what came of it before it went bad stands. */
async function readBytes(file: string, take: (bytes: Uint8Array) => void): Promise<boolean> {
  let isAnyRead = false;
  try {
    for await (const bytes of logBytes(file)) {
      isAnyRead = true;
      take(bytes);
    }
    return true;
  } catch (error) {
    failed(`${file}: ${messageOf(error)}`);
    return isAnyRead;
  }
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

function misused(message: string): void {
  failed(`${message}\n\n${USAGE.trimEnd()}`);
}

function failed(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = MISUSE;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads our answer may have enough of it before its end: `| head`.
  if (error.code === "EPIPE") process.exit(0);
  failed(`The answer could not be written: ${error.message}`);
  process.exit();
});

main().catch((error: unknown) => failed(messageOf(error)));
