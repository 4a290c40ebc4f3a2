import type { NativeBucket } from "./samples";

/**
 * One histogram out of several. Where their resolutions differ the finer ones are read at the
 * coarsest, as Prometheus does: each bucket of a schema lies in exactly one of a lower schema.
 */
export function mergedNative(histograms: NativeBucket[][]): NativeBucket[] {
  const schemas = histograms.map(nativeSchema).filter((schema) => schema !== null);
  const coarsest = Math.min(...schemas);
  const isMixed = schemas.some((schema) => schema !== coarsest);
  const merged = new Map<string, NativeBucket>();
  for (const bucket of histograms.flat()) {
    const { lower, upper } = isMixed ? atSchema(bucket, coarsest) : bucket;
    const key = `${lower} ${upper}`;
    merged.set(key, { lower, upper, count: (merged.get(key)?.count ?? 0) + bucket.count });
  }
  return [...merged.values()];
}

/** Buckets of schema n grow by the 2ⁿth root of two; `null`: the bounds follow no such rule. */
export function nativeSchema(buckets: NativeBucket[]): number | null {
  const schemas = buckets
    .filter(isExponential)
    .map(({ lower, upper }) => -Math.log2(Math.log2(upper / lower)));
  const schema = Math.round(schemas[0] ?? Number.NaN);
  return schemas.length > 0 && schemas.every((one) => Math.abs(one - schema) < FLOAT_NOISE)
    ? schema
    : null;
}

const FLOAT_NOISE = 1e-6;

function atSchema(bucket: NativeBucket, schema: number): NativeBucket {
  if (!isExponential(bucket)) return bucket;
  const step = 2 ** -schema;
  const index = Math.ceil(Math.log2(bucket.upper) / step - FLOAT_NOISE);
  return { ...bucket, lower: 2 ** ((index - 1) * step), upper: 2 ** (index * step) };
}

function isExponential({ lower, upper }: NativeBucket): boolean {
  return lower > 0 && upper !== Number.POSITIVE_INFINITY;
}
