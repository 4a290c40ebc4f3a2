import type { DecodedLine } from "./decode-messages";

type Value = string | number | null;

const COLUMNS: readonly (readonly [
  name: string,
  read: (line: DecodedLine, file: string) => Value,
])[] = [
  ["file", (_, file) => file],
  ["line", ({ record }) => record.line],
  ["time", ({ record }) => record.startTime],
  ["direction", ({ record }) => record.direction],
  ["pod", ({ record }) => record.pod],
  ["method", ({ record }) => record.method],
  ["path", ({ record }) => record.path],
  ["authority", ({ record }) => record.authority],
  ["code", ({ record }) => record.responseCode],
  ["grpc_status", ({ record }) => record.grpcStatus],
  ["flags", ({ record }) => record.flags.join(",")],
  ["details", ({ record }) => record.details],
  ["connection_termination", ({ record }) => record.connectionTermination],
  ["transport_failure", ({ record }) => record.transportFailure],
  ["error", ({ record }) => record.error],
  ["duration_ms", ({ record }) => record.durationMs],
  ["service", ({ record }) => record.destinationService],
  ["host", ({ record }) => record.destinationHost],
  ["upstream_cluster", ({ record }) => record.upstreamCluster],
  ["upstream_host", ({ record }) => record.upstreamHost],
  ["downstream_remote", ({ record }) => record.downstreamRemote],
  ["request_id", ({ record }) => record.requestId],
  ["owner", ({ verdict }) => verdict.owner],
  ["cause", ({ verdict }) => verdict.cause],
  ["verdict", ({ verdict }) => verdict.sentence],
  ["confidence", ({ verdict }) => verdict.confidence],
];
/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export function csvHead(): string {
  return csvRow(COLUMNS.map(([name]) => name));
}

export function csvLine(line: DecodedLine, file: string): string {
  return csvRow(COLUMNS.map(([, read]) => read(line, file)));
}

function csvRow(values: readonly Value[]): string {
  return `${values.map(csvCell).join(",")}\r\n`;
}

/** A text that would act as a formula is told to be text by a leading apostrophe. */
export function csvCell(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return `${value}`;
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
