import { sparkPath } from "./spark-path";
import styles from "./sparkline.module.css";
import { mostOf } from "./value-scale";

type SparklineProps = {
  /** What it shows in words: the picture itself says nothing to those who do not see it. */
  label: string;
  values: readonly (number | null)[];
  colour: `--${string}`;
  /** The value that fills the height; without one, the largest does. */
  most?: number;
};

const BOX = { width: 96, height: 20 };

/** A course without axes, as a bare path: hundreds of them cost next to nothing. */
export function Sparkline({ label, values, colour, most }: SparklineProps) {
  const top = most ?? mostOf([{ values }], false);
  return (
    <svg
      className={styles.sparkline}
      viewBox={`-1 -1 ${BOX.width + 2} ${BOX.height + 2}`}
      role="img"
      aria-label={label}
    >
      <path d={sparkPath(values, { ...BOX, most: top })} stroke={`var(${colour})`} />
    </svg>
  );
}
