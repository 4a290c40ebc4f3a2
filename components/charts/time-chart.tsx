"use client";

import { lazy, type ReactNode, Suspense } from "react";
import type { Chart } from "./chart";
import { chartWords } from "./chart-words";
import { SeriesKey } from "./series-key";
import styles from "./time-chart.module.css";

const TimePlot = lazy(async () => ({ default: (await import("./time-plot")).TimePlot }));

type TimeChartProps = {
  title: string;
  chart: Chart;
  group: string;
  onZoom: (fromMs: number, toMs: number) => void;
  /** Beside the title, such as where the numbers come from. */
  children?: ReactNode;
};

/** One chart over time: its title, a legend in words, the plot, and the same in sentences. */
export function TimeChart({ title, chart, group, onZoom, children }: TimeChartProps) {
  const { series, thresholds = [], earlier = [], marks = [] } = chart;
  return (
    <figure className={styles.chart} aria-label={title}>
      <figcaption className={styles.head}>
        <h3>{title}</h3>
        {children}
      </figcaption>
      <ul className={styles.legend}>
        {series.map(({ key, label, colour, dash }) => (
          <li key={key} className={styles.entry}>
            <SeriesKey colour={colour} dash={dash} /> {label}
          </li>
        ))}
        {thresholds.map(({ label, colour }) => (
          <li key={label} className={styles.entry}>
            <SeriesKey colour={colour} dash="dotted" /> {label}
          </li>
        ))}
        {earlier.length > 0 ? <li className={styles.entry}>faint: earlier</li> : null}
      </ul>
      <div className={styles.plot}>
        <Suspense>
          <TimePlot chart={chart} group={group} label={title} onZoom={onZoom} />
        </Suspense>
      </div>
      <div className="visually-hidden">
        {chartWords(chart).map((words) => (
          <p key={words}>{words}</p>
        ))}
        {marks.map(({ label }) => (
          <p key={label}>{label}.</p>
        ))}
      </div>
    </figure>
  );
}
