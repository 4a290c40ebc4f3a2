import { DASHES, type Dash } from "./chart";
import styles from "./series-key.module.css";

type SeriesKeyProps = { colour: `--${string}`; dash: Dash };

/** A stroke as the chart draws it, beside its words. */
export function SeriesKey({ colour, dash }: SeriesKeyProps) {
  return (
    <svg className={styles.key} viewBox="0 0 18 8" aria-hidden="true" focusable="false">
      <path d="M1 4h16" stroke={`var(${colour})`} strokeDasharray={DASHES[dash]} />
    </svg>
  );
}
