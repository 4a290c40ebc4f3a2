import type { Edge } from "./edge";

/**
 * A caller that metrics do not name may have no proxy, or one whose name did not travel with the
 * call: mutual TLS is a proxy's doing, and only where there is none of it there is no proxy either.
 */
export function hasNoProxy({ source, mtlsRatio }: Pick<Edge, "source" | "mtlsRatio">): boolean {
  return source.kind === "unknown" && mtlsRatio === 0;
}
