import { formatLatency } from "@/lib/format/latency";
import type { UpstreamStatus } from "@/lib/hooks/use-status";

/** One upstream in one sentence: whether it answers, how fast, and what its data lacks. */
export function upstreamSentence(status: UpstreamStatus): string {
  const { reachable, version, flavour, latencyMs, lacks, message } = status;
  if (!reachable) return message ?? "does not answer.";
  const server = [flavour, version].filter((part) => part !== null).join(" ");
  const name = server === "" ? "answers" : `(${server}) answers`;
  const speed = latencyMs === null ? "" : ` in ${formatLatency(latencyMs)}`;
  const gaps = lacks !== null && lacks.length > 0 ? ` Its data lacks: ${lacks.join(" ")}` : "";
  return `${name}${speed}.${gaps}${message === null ? "" : ` ${message}`}`;
}
