"use client";

import { flagFact } from "@/lib/envoy/flags";
import { formatFigure } from "@/lib/format/figure";
import { formatClock, formatClockRange } from "@/lib/format/time";
import { type Bar, type ChartSeries, chartBars, chartSeries } from "./chart-bars";
import styles from "./flag-chart.module.css";
import type { FlagTimeline } from "./flag-timeline";
import { type SeriesLook, SeriesRect, SeriesSwatch } from "./series-mark";

const HEIGHT = 96;
const STEP = 10;
const BAR = 9;

type FlagChartProps = {
  timeline: FlagTimeline;
  pickedFlag: string | null;
  onPick: (flag: string) => void;
};

/** Flags over time, stacked; what went wrong with no flag is one of them. */
export function FlagChart({ timeline, pickedFlag, onPick }: FlagChartProps) {
  const series = chartSeries(timeline);
  const bars = chartBars(timeline, series);
  const endMs = timeline.startMs + bars.length * timeline.stepMs;
  const most = Math.max(...bars.map(({ lines }) => lines));
  return (
    <figure className={styles.chart} aria-labelledby="flags-over-time">
      <figcaption id="flags-over-time" className={styles.title}>
        Flags over time
      </figcaption>
      <ul className={styles.legend}>
        {series.map((one, index) => (
          <LegendItem
            key={one.name}
            series={one}
            look={lookOf(series, index)}
            isPicked={one.flag !== null && one.flag === pickedFlag}
            onPick={onPick}
          />
        ))}
      </ul>
      <div className={styles.plot}>
        <span className={styles.most}>{formatFigure(most)}</span>
        <svg
          className={styles.bars}
          viewBox={`0 0 ${bars.length * STEP} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {bars.map((bar, step) => (
            <g key={bar.startMs}>
              <title>{barText(bar, step, series)}</title>
              {bar.segments.map(({ series: index, bottom, height }) => (
                <SeriesRect
                  key={index}
                  look={lookOf(series, index)}
                  x={step * STEP}
                  width={BAR}
                  y={(1 - bottom - height) * HEIGHT}
                  height={height * HEIGHT}
                />
              ))}
            </g>
          ))}
        </svg>
      </div>
      <p className={styles.range}>
        <span>{formatClockRange(timeline.startMs, endMs, endMs)}</span>
        <span>{undatedText(timeline.undated)}</span>
      </p>
      <BarTable bars={bars} series={series} />
    </figure>
  );
}

type LegendItemProps = {
  series: ChartSeries;
  look: SeriesLook;
  isPicked: boolean;
  onPick: (flag: string) => void;
};

function LegendItem({ series, look, isPicked, onPick }: LegendItemProps) {
  const { name, flag, lines } = series;
  const words = (
    <>
      <SeriesSwatch look={look} />
      {name} {formatFigure(lines)}
    </>
  );
  if (flag === null) return <li className={styles.item}>{words}</li>;
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-pressed={isPicked}
        title="Show the lines with this flag alone"
        onClick={() => onPick(flag)}
      >
        {words}
      </button>
    </li>
  );
}

/** The same in words, for whoever does not see it. */
function BarTable({ bars, series }: { bars: readonly Bar[]; series: readonly ChartSeries[] }) {
  return (
    <table className="visually-hidden">
      <caption>Flags over time</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ startMs, lines }, step) =>
          lines === 0 ? null : (
            <tr key={startMs}>
              <th scope="row">{formatClock(startMs)}</th>
              {series.map(({ name, counts }) => (
                <td key={name}>{counts[step]}</td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function barText({ startMs, lines }: Bar, step: number, series: readonly ChartSeries[]): string {
  const parts = series.flatMap(({ name, counts }) =>
    (counts[step] ?? 0) === 0 ? [] : [`${name} ${counts[step]}`],
  );
  return lines === 0 ? formatClock(startMs) : `${formatClock(startMs)} UTC: ${parts.join(", ")}`;
}

/** Flags of one owner share its colour, in shades. */
function lookOf(series: readonly ChartSeries[], index: number): SeriesLook {
  const owner = ownerOf(series[index]);
  const before = series.slice(0, index).filter((one) => ownerOf(one) === owner);
  return { owner, shade: before.length % 3 };
}

function ownerOf(series: ChartSeries | undefined): string {
  if (series === undefined || series.flag === null) return "none";
  return flagFact(series.flag)?.owner ?? "unknown";
}

function undatedText(undated: number): string {
  return undated === 0 ? "" : `${formatFigure(undated)} lines without a time are left out`;
}
