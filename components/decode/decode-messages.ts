import type { AccessRecord } from "@/lib/envoy/access-record";
import type { Owner } from "@/lib/envoy/owner";
import type { Verdict } from "@/lib/envoy/verdict";
import type { Thresholds } from "@/lib/mesh/health";
import type { LogEdge } from "@/lib/mesh/log-edge";
import type { FlagTimeline } from "./flag-timeline";

export type LogSource = { name: string; blob: Blob };

export type ReadProgress = {
  bytes: number;
  bytesInAll: number;
  lines: number;
  records: number;
  seconds: number;
};

/** What came of one file; `problem` says what was wrong with it, if anything was. */
export type ReadFile = { name: string; lines: number; records: number; problem: string | null };

export type SkippedLine = { file: number; line: number; reason: string };

/** A value that lines may be picked by, and how many lines have it. */
export type Facet<Value> = { value: Value; lines: number };

/** How many lines were left out, why, and the first of them. */
export type SkippedLines = { count: number; reasons: Facet<string>[]; first: SkippedLine[] };

export type LogSummary = {
  files: ReadFile[];
  lines: number;
  records: number;
  wrong: number;
  seconds: number;
  /** Somebody stopped the reading: there is more in the files than was read. */
  isPartial: boolean;
  edges: LogEdge[];
  timeline: FlagTimeline | null;
  facets: {
    flags: Facet<string>[];
    owners: Facet<Owner | "none">[];
    codes: Facet<number>[];
  };
  skipped: SkippedLines;
};

/** `null` picks by nothing. */
export type LineFilter = {
  isWrong: boolean;
  flag: string | null;
  owner: Owner | "none" | null;
  /** An edge by its place in the summary. */
  edge: number | null;
  code: number | null;
};

export type DecodedLine = {
  place: number;
  file: number;
  record: AccessRecord;
  verdict: Verdict;
};

/** One side of a hop as it was logged; a text too long to show is cut, and `cutChars` says by how much. */
export type RawLine = { file: number; line: number; text: string; cutChars: number };

export type OpenedLine = DecodedLine & {
  raw: RawLine;
  /** What the other side of the hop wrote, where the log has it. */
  other: { record: AccessRecord; raw: RawLine } | null;
};

export const EXPORT_SHAPES = ["json", "csv"] as const;
export type ExportShape = (typeof EXPORT_SHAPES)[number];

export type Question =
  | { kind: "read"; sources: LogSource[]; thresholds: Thresholds }
  | { kind: "filter"; filter: LineFilter }
  | { kind: "lines"; view: number; from: number; to: number }
  | { kind: "open"; place: number }
  | { kind: "export"; shape: ExportShape };

export type ToWorker =
  | { id: number; question: Question }
  | { id: null; question: { kind: "stop" } };

export type Answer =
  | { kind: "read"; summary: LogSummary }
  /** `view` names the lines that a filter picks, for asking for them. */
  | { kind: "filter"; view: number; count: number }
  | { kind: "lines"; lines: DecodedLine[] }
  | { kind: "open"; line: OpenedLine | null }
  | { kind: "export"; file: Blob };

export type FromWorker =
  | { kind: "progress"; progress: ReadProgress }
  | { kind: "answer"; id: number; answer: Answer }
  | { kind: "failed"; id: number; message: string };
