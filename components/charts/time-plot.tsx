"use client";

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatTick, timeTicks } from "@/lib/format/time-ticks";
import {
  type Chart,
  type ChartMark,
  type ChartSeries,
  type ChartTimes,
  DASHES,
  endOf,
  sideOfWords,
} from "./chart";
import { cellName, plotRows } from "./plot-rows";
import { TimeTip } from "./time-tip";
import { useTimeDrag } from "./use-time-drag";
import { mostOf, mostWithNext, valueTicks } from "./value-scale";

const HEIGHT_PX = 148;
const LINE_PX = 13;
const MARGIN = { top: 12, right: 8, bottom: 0, left: 0 };
const AXIS = { stroke: "var(--line-strong)", tick: { fill: "var(--ink-quiet)", fontSize: 11 } };

type TimePlotProps = {
  chart: Chart;
  /** Charts of one group move their cursors together. */
  group: string;
  label: string;
  onZoom: (fromMs: number, toMs: number) => void;
};

/** The drawn part of a chart; it comes on demand, since recharts is large. */
export function TimePlot({ chart, group, label, onZoom }: TimePlotProps) {
  const { times, series, earlier = [], marks = [], isStacked = false, format } = chart;
  const { drag, handlers } = useTimeDrag(onZoom);
  const thresholds = chart.thresholds ?? [];
  const most = Math.max(mostOf(series, isStacked), mostOf(earlier, isStacked));
  const ticks = valueTicks(
    mostWithNext(
      most,
      thresholds.map(({ value }) => value),
    ),
  );
  return (
    <ResponsiveContainer width="100%" height={HEIGHT_PX}>
      <ComposedChart
        data={plotRows(chart)}
        syncId={group}
        margin={MARGIN}
        title={label}
        {...handlers}
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          {...AXIS}
          dataKey="atMs"
          type="number"
          domain={[times.startMs, endOf(times)]}
          ticks={timeTicks(times.startMs, endOf(times), 6)}
          tickFormatter={formatTick}
        />
        <YAxis
          {...AXIS}
          axisLine={false}
          tickLine={false}
          width={64}
          domain={[0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          tickFormatter={format}
        />
        {earlier.map((one, index) => courseOf(one, "earlier", index, isStacked))}
        {series.map((one, index) => courseOf(one, "now", index, isStacked))}
        {thresholds.map(({ label: name, value, colour }) => (
          <ReferenceLine
            key={name}
            y={value}
            stroke={`var(${colour})`}
            strokeDasharray="2 3"
            ifOverflow="hidden"
          />
        ))}
        {marks.map((mark) => markOf(mark, times))}
        {drag === null ? null : (
          <ReferenceArea x1={drag.fromMs} x2={drag.toMs} fill="var(--accent)" fillOpacity={0.18} />
        )}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--ink-quiet)" }}
          content={<TimeTip chart={chart} />}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** A function, as below. An end stands a line lower, so that it is read where both are close. */
function markOf(mark: ChartMark, times: ChartTimes) {
  const { atMs, label, kind } = mark;
  return (
    <ReferenceLine
      key={kind}
      x={atMs}
      stroke="var(--ink)"
      strokeWidth={1.5}
      strokeDasharray={kind === "end" ? DASHES.dashed : undefined}
      label={{
        value: label,
        position: sideOfWords(mark, times) === "right" ? "insideTopLeft" : "insideTopRight",
        dy: kind === "end" ? LINE_PX : 0,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 3,
        paintOrder: "stroke",
        fontSize: 11,
      }}
    />
  );
}

/** A function and no component: recharts looks at the elements themselves. */
function courseOf(
  { key, label, colour, dash }: ChartSeries,
  when: "now" | "earlier",
  place: number,
  isStacked: boolean,
) {
  const shared = {
    name: label,
    dataKey: cellName(when, place),
    stroke: `var(${colour})`,
    isAnimationActive: false,
    connectNulls: false,
    dot: false,
    activeDot: false,
  } as const;
  if (when === "earlier") {
    return (
      <Line
        key={`earlier ${key}`}
        {...shared}
        strokeDasharray="2 4"
        strokeOpacity={0.8}
        strokeWidth={1.25}
      />
    );
  }
  if (!isStacked) {
    return <Line key={key} {...shared} strokeDasharray={DASHES[dash]} strokeWidth={1.75} />;
  }
  return (
    <Area
      key={key}
      {...shared}
      stackId="now"
      fill={`var(${colour})`}
      fillOpacity={0.28}
      strokeDasharray={DASHES[dash]}
      strokeWidth={1.25}
    />
  );
}
