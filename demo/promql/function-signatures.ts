export type ValueType = "scalar" | "instant vector" | "range vector" | "string";

export type Signature = {
  parameters: readonly ValueType[];
  /** How few arguments will do; left out, all of them. */
  least?: number;
  /** The last parameter may come again and again. */
  repeats?: true;
  returns: ValueType;
};

const OF_VECTOR: Signature = { parameters: ["instant vector"], returns: "instant vector" };
const OF_RANGE: Signature = { parameters: ["range vector"], returns: "instant vector" };
const OF_CALENDAR: Signature = { ...OF_VECTOR, least: 0 };
const OF_NOTHING: Signature = { parameters: [], returns: "scalar" };
const OF_VECTOR_AND_SCALAR: Signature = {
  parameters: ["instant vector", "scalar"],
  returns: "instant vector",
};

const VECTOR_NAMES =
  "abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_count " +
  "histogram_sum ln log10 log2 rad sgn sin sinh sort sort_desc sqrt tan tanh timestamp";

const RANGE_NAMES =
  "absent_over_time avg_over_time changes count_over_time delta deriv idelta increase irate " +
  "last_over_time max_over_time min_over_time present_over_time rate resets stddev_over_time " +
  "stdvar_over_time sum_over_time";

const CALENDAR_NAMES = "day_of_month day_of_week day_of_year days_in_month hour minute month year";

function each(names: string, signature: Signature): [string, Signature][] {
  return names.split(" ").map((name) => [name, signature]);
}

const SIGNATURES: ReadonlyMap<string, Signature> = new Map([
  ...each(VECTOR_NAMES, OF_VECTOR),
  ...each(RANGE_NAMES, OF_RANGE),
  ...each(CALENDAR_NAMES, OF_CALENDAR),
  ...each("pi time", OF_NOTHING),
  ...each("clamp_max clamp_min", OF_VECTOR_AND_SCALAR),
  ...each("round", { ...OF_VECTOR_AND_SCALAR, least: 1 }),
  ...each("scalar", { ...OF_VECTOR, returns: "scalar" }),
  ...each("vector", { parameters: ["scalar"], returns: "instant vector" }),
  ...each("clamp", {
    parameters: ["instant vector", "scalar", "scalar"],
    returns: "instant vector",
  }),
  ...each("histogram_fraction", {
    parameters: ["scalar", "scalar", "instant vector"],
    returns: "instant vector",
  }),
  ...each("histogram_quantile", {
    parameters: ["scalar", "instant vector"],
    returns: "instant vector",
  }),
  ...each("predict_linear", { parameters: ["range vector", "scalar"], returns: "instant vector" }),
  ...each("quantile_over_time", {
    parameters: ["scalar", "range vector"],
    returns: "instant vector",
  }),
  ...each("label_join", {
    parameters: ["instant vector", "string", "string", "string"],
    least: 3,
    repeats: true,
    returns: "instant vector",
  }),
  ...each("label_replace", {
    parameters: ["instant vector", "string", "string", "string", "string"],
    returns: "instant vector",
  }),
]);

/** `null` for a function that the mesh in a box does not know. */
export function signatureOf(name: string): Signature | null {
  return SIGNATURES.get(name) ?? null;
}
