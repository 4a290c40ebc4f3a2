/** What every answer of the query API says around its rows. */
export type WireResult = {
  resultType: unknown;
  result: unknown;
  warnings: string[];
  infos: string[];
};

/** VictoriaMetrics says it by a field where others warn. */
const PARTIAL = "Part of the storage did not answer, so numbers may read low.";

/** `null`: this is no successful answer. */
export function toWireResult(wire: unknown): WireResult | null {
  if (!isRecord(wire) || wire.status !== "success" || !isRecord(wire.data)) return null;
  const { resultType, result } = wire.data;
  const partial = wire.isPartial === true ? [PARTIAL] : [];
  const warnings = [...partial, ...textsOf(wire.warnings)];
  return { resultType, result, warnings, infos: textsOf(wire.infos) };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export function isLabels(value: unknown): value is Record<string, string> {
  if (!isRecord(value)) return false;
  for (const label in value) if (typeof value[label] !== "string") return false;
  return true;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
