import type { LogEntry } from "@/lib/mesh/log-entry";
import { podOfStream } from "./stream-labels";

export type StreamAnswer = { entries: LogEntry[]; warnings: string[] };

const NANOSECONDS_A_MILLISECOND = 6;

/** Reads the JSON of a question for lines; null where it is not one. */
export function toStreamAnswer(wire: unknown): StreamAnswer | null {
  if (!isRecord(wire) || wire.status !== "success" || !isRecord(wire.data)) return null;
  const { resultType, result } = wire.data;
  if (resultType !== "streams" || !Array.isArray(result)) return null;
  const entries: LogEntry[] = [];
  for (const one of result) {
    const ofStream = entriesOf(one);
    if (ofStream === null) return null;
    for (const entry of ofStream) entries.push(entry);
  }
  return { entries, warnings: textsOf(wire.warnings) };
}

function entriesOf(stream: unknown): LogEntry[] | null {
  if (!isRecord(stream) || !isLabels(stream.stream) || !Array.isArray(stream.values)) return null;
  const from = podOfStream(stream.stream);
  const entries: LogEntry[] = [];
  for (const value of stream.values) {
    // A third part holds structured metadata, where Loki is asked for it.
    const [time, line]: unknown[] = Array.isArray(value) ? value : [];
    if (typeof time !== "string" || typeof line !== "string" || !/^\d{1,20}$/.test(time))
      return null;
    entries.push({ timeMs: Number(time.slice(0, -NANOSECONDS_A_MILLISECOND)), line, ...from });
  }
  return entries;
}

/** The names of labels, or the values of one. */
export function toTexts(wire: unknown): string[] | null {
  if (!isRecord(wire) || wire.status !== "success") return null;
  // Loki leaves the list out where it is empty.
  return wire.data === undefined || wire.data === null
    ? []
    : Array.isArray(wire.data)
      ? textsOf(wire.data)
      : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isLabels(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((text) => typeof text === "string");
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
