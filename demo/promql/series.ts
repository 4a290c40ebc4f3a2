export type Labels = Readonly<Record<string, string>>;

export type Matcher = { label: string; op: "=" | "!=" | "=~" | "!~"; value: string };

/**
 * One time series; `labels` include `__name__`. The two columns are equally long and in time order;
 * series scraped together may share one `timesMs`. A `null` value is a staleness marker.
 */
export type Series = {
  labels: Labels;
  timesMs: ArrayLike<number>;
  values: ArrayLike<number | null>;
};

/** Gives every series that fits all matchers, with at least its samples in [startMs, endMs]. */
export type SeriesSource = {
  select(matchers: readonly Matcher[], startMs: number, endMs: number): readonly Series[];
};
