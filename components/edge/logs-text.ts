import type { EvidenceUpgrade } from "@/lib/mesh/edge-evidence";

/** `none`: there is no log store, or it does not answer. */
export type LogsState = "none" | "reading" | "read";

/** What became of the logs, beside a verdict that they may change. */
export function logsText(logs: LogsState, upgrade: EvidenceUpgrade | null): string {
  if (logs === "none") return "";
  if (logs === "reading") return "Reading the logs …";
  return upgrade === null ? "Logs were read and add nothing." : "Updated by what the logs say.";
}
