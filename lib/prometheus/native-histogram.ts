/** Which borders of a bucket belong to it, as Prometheus numbers them: upper, lower, neither, both. */
export type BoundaryRule = 0 | 1 | 2 | 3;

export type NativeBucket = { lower: number; upper: number; count: number; rule: BoundaryRule };

export type NativeHistogram = { count: number; sum: number; buckets: NativeBucket[] };
