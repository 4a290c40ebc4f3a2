/** Which of its two borders belong to a bucket, numbered as Prometheus does. */
const BOUNDARY_RULES = ["open left", "open right", "open both", "closed both"] as const;
type BoundaryRule = (typeof BOUNDARY_RULES)[number];

/** The outermost borders of a custom layout may be ±Infinity. */
type NativeBucket = { lower: number; upper: number; count: number; rule: BoundaryRule };

export type NativeHistogram = { count: number; sum: number | null; buckets: NativeBucket[] };

/** Reads `{count, sum, buckets: [[rule, lower, upper, count], …]}`; null where it is not that. */
export function toNativeHistogram(wire: unknown): NativeHistogram | null {
  if (typeof wire !== "object" || wire === null) return null;
  if (!("count" in wire) || !("sum" in wire)) return null;
  const listed = "buckets" in wire ? wire.buckets : [];
  if (!Array.isArray(listed)) return null;
  const count = Number(wire.count);
  const sum = Number(wire.sum);
  const buckets = listed.map(toNativeBucket).filter((bucket) => bucket !== null);
  if (Number.isNaN(count) || buckets.length !== listed.length) return null;
  return { count, sum: Number.isFinite(sum) ? sum : null, buckets };
}

function toNativeBucket(wire: unknown): NativeBucket | null {
  if (!Array.isArray(wire)) return null;
  const rule = BOUNDARY_RULES[Number(wire[0])];
  const lower = toNumber(wire[1]);
  const upper = toNumber(wire[2]);
  const count = toNumber(wire[3]);
  if (rule === undefined || Number.isNaN(lower + count) || Number.isNaN(upper)) return null;
  return { lower, upper, count, rule };
}

/** Prometheus spells infinity "+Inf". */
export function toNumber(text: unknown): number {
  if (text === "+Inf" || text === "Inf") return Number.POSITIVE_INFINITY;
  if (text === "-Inf") return Number.NEGATIVE_INFINITY;
  return typeof text === "string" && text !== "" ? Number(text) : Number.NaN;
}
