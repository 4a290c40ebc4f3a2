/** Istio writes `unknown` for what it does not know, and Prometheus keeps no empty label. */
export function knownLabel(value: string | undefined): string | null {
  return value === undefined || value === "" || value === "unknown" ? null : value;
}
