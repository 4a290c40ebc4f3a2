import type { AccessRecord } from "./access-record";

/** What log text holds: its records, and the lines that are none, each with why. */
export type Decoded = {
  records: AccessRecord[];
  skipped: { line: number; reason: string }[];
};
