import type { AccessRecord } from "@/lib/envoy/access-record";
import { decodeLines } from "@/lib/envoy/decode-lines";

/** One line of a log store, and the pod that it says wrote it. */
export type LogEntry = {
  timeMs: number;
  line: string;
  pod: string | null;
  namespace: string | null;
};

export type ReadEntry = { entry: LogEntry; record: AccessRecord };

const NAME = /^[a-z0-9][a-z0-9.-]{0,252}$/;
/** No proxy writes longer ones; what does is not worth its time. */
const LONGEST_LINE = 64 * 1024;

/** Every access-log record in the entries, each once: stores give some lines twice. */
export function readEntries(entries: readonly LogEntry[]): {
  read: ReadEntry[];
  lines: number;
  undecodable: number;
} {
  const distinct = new Map(
    entries.map((entry) => [JSON.stringify([entry.timeMs, entry.pod, entry.line]), entry]),
  );
  let undecodable = 0;
  const read = [...distinct.values()].flatMap((entry) => {
    const records = recordsIn(entry);
    if (records.length === 0) undecodable += 1;
    return records.map((record) => ({ entry, record }));
  });
  return { read, lines: distinct.size, undecodable };
}

/** The pod goes before the line: the decoder reads it there, but would take braces for JSON first. */
function recordsIn({ line, pod, namespace }: LogEntry): AccessRecord[] {
  if (line.length > LONGEST_LINE) return [];
  const labels = [labelText("pod", pod), labelText("namespace", namespace)].filter(
    (text) => text !== null,
  );
  const { records } = decodeLines([...labels, line].join(" "));
  return records;
}

function labelText(label: string, value: string | null): string | null {
  return value !== null && NAME.test(value) ? `${label}="${value}"` : null;
}
