import { Sparkline } from "./sparkline";

type FailedSparklineProps = {
  label: string;
  /** Shares, 0–1. */
  values: readonly (number | null)[];
  most: number;
};

/** The course of a failed share; where nothing fails it keeps quiet. */
export function FailedSparkline({ label, values, most }: FailedSparklineProps) {
  const fails = values.some((value) => value !== null && value > 0);
  return (
    <Sparkline
      label={label}
      values={values}
      colour={fails ? "--failing" : "--neutral"}
      most={most}
    />
  );
}
