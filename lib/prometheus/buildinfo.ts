/** What a server says it is; Thanos, Mimir and VictoriaMetrics name fewer things than Prometheus. */
export type Buildinfo = { version: string | null; flavour: string | null };

export const NO_BUILDINFO: Buildinfo = { version: null, flavour: null };

export function toBuildinfo(wire: unknown): Buildinfo {
  if (typeof wire !== "object" || wire === null || !("data" in wire)) return NO_BUILDINFO;
  const { data } = wire;
  if (typeof data !== "object" || data === null) return NO_BUILDINFO;
  return {
    version: "version" in data && typeof data.version === "string" ? data.version : null,
    flavour:
      "application" in data && typeof data.application === "string" ? data.application : null,
  };
}
