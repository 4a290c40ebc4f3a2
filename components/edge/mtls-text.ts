import { formatPercent } from "@/lib/format/figure";
import type { Edge } from "@/lib/mesh/edge";
import { isUnhealthy } from "@/lib/mesh/health";
import type { Beginning } from "@/lib/mesh/series";
import { BEFORE_CHARTS, momentText } from "@/lib/mesh/since-text";
import { hasNoProxy } from "@/lib/mesh/unnamed-caller";

/** How much of an edge is mutual TLS, and since when the rest is not. */
export function mtlsText(edge: Edge, plaintext: Beginning | null, nowMs: number): string {
  return `${shareText(edge, plaintext, nowMs)}${unseenText(edge)}`;
}

function shareText(edge: Edge, plaintext: Beginning | null, nowMs: number): string {
  const { mtlsRatio } = edge;
  if (mtlsRatio === null) return untoldText(edge);
  if (mtlsRatio === 1) {
    return plaintext?.endedAt == null
      ? "All that arrives is mutual TLS"
      : `All that arrives is mutual TLS, and some was plain text until ${momentText(plaintext.endedAt, nowMs)}`;
  }
  const share = `${formatPercent(1 - mtlsRatio)} of what arrives is plain text${hasNoProxy(edge) ? ", as its caller has no proxy" : ""}`;
  if (plaintext?.startedAt != null && plaintext.endedAt === null)
    return `${share}, since ${momentText(plaintext.startedAt, nowMs)}`;
  return plaintext?.wasAlways ? `${share}; ${BEFORE_CHARTS}` : share;
}

function untoldText({ destination, health }: Edge): string {
  if (destination.kind === "external") {
    return "The callee is outside the mesh: no proxy there counts what arrives in mutual TLS";
  }
  return health === "idle"
    ? "Nothing arrives, so nobody can say whether it is mutual TLS"
    : "Nobody on the callee's side says whether it is mutual TLS";
}

/** The callee's proxy counts what arrived: a handshake that fails is in no share of it. */
function unseenText(edge: Edge): string {
  const isSuspect = (flag: string) => flag === "UF" || (flag === "UC" && isUnhealthy(edge));
  const breaks = edge.flags.filter(({ flag }) => isSuspect(flag)).map(({ flag }) => flag);
  if (edge.mtlsRatio === null || breaks.length === 0) return "";
  return `; connections that broke (${breaks.join(", ")}) may have failed at their handshake and are not counted here`;
}

/** All of a service's callers in one sentence; `null`: nothing is known of any. */
export function callersMtlsText(callers: readonly Pick<Edge, "mtlsRatio">[]): string | null {
  const ratios = callers.flatMap(({ mtlsRatio }) => mtlsRatio ?? []);
  if (ratios.length === 0) return null;
  const least = Math.min(...ratios);
  if (least === 1) return "All calls are mutual TLS";
  if (least > 0) return `At the least, ${formatPercent(least)} of a caller's calls are mutual TLS`;
  const plain = ratios.filter((ratio) => ratio === 0).length;
  if (plain === ratios.length) return "All calls are plain text";
  return `All that ${plain === 1 ? "one caller sends" : `${plain} callers send`} is plain text`;
}
