import type { Notice } from "@/lib/mesh/notice";

/** What Prometheus itself remarks beside its rows. */
export function spokenNotices({
  warnings,
  infos,
}: {
  warnings: readonly string[];
  infos: readonly string[];
}): Notice[] {
  const said = (kind: string) => (message: string) => ({ source: "prometheus", kind, message });
  return [...warnings.map(said("partial")), ...infos.map(said("info"))];
}
