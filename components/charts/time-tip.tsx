import { formatClock } from "@/lib/format/time";
import type { Chart, ChartSeries } from "./chart";
import { SeriesKey } from "./series-key";
import styles from "./time-tip.module.css";

type TimeTipProps = {
  chart: Chart;
  /** Given by recharts. */
  active?: boolean;
  label?: string | number;
};

/** All values of one instant. */
export function TimeTip({ chart, active = false, label }: TimeTipProps) {
  const { times, series, earlier = [], format } = chart;
  const atMs = Number(label);
  if (!active || !Number.isFinite(atMs)) return null;
  const index = Math.round((atMs - times.startMs) / times.stepMs);
  const text = ({ values }: ChartSeries) => {
    const value = values[index] ?? null;
    return value === null ? "–" : format(value);
  };
  return (
    <div className={styles.tip}>
      <p className={styles.time}>{formatClock(atMs)} UTC</p>
      {series.map((one) => {
        const before = earlier.find(({ key }) => key === one.key);
        return (
          <p key={one.key} className={styles.line}>
            <SeriesKey colour={one.colour} dash={one.dash} />
            <span>{one.label}</span>
            <span className={styles.value}>
              {text(one)}
              {before === undefined ? "" : ` (was ${text(before)})`}
            </span>
          </p>
        );
      })}
    </div>
  );
}
