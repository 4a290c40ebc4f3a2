import type { Chart, ChartMark, ChartSeries } from "@/components/charts/chart";
import { formatBytesPerSecond } from "@/lib/format/bytes";
import { formatPercent } from "@/lib/format/figure";
import { formatLatency } from "@/lib/format/latency";
import type { Course } from "@/lib/mesh/course";
import type { Thresholds } from "@/lib/mesh/health";
import type { LatencySeries, RequestsSeries, Trouble } from "@/lib/mesh/series";
import { happens, line, perSecond, sumOf, timesOf } from "./chart-lines";
import { marksOf } from "./chart-marks";

export type TitledChart = { title: string; chart: Chart };

const FLAG_COLOURS = [
  { colour: "--series-1", dash: "solid" },
  { colour: "--series-2", dash: "dashed" },
  { colour: "--series-3", dash: "long" },
  { colour: "--series-4", dash: "dotted" },
  { colour: "--series-5", dash: "solid" },
  { colour: "--series-6", dash: "dashed" },
] as const;

/** What is drawn of an edge's, or a service's, requests; connections and bytes where it is TCP. */
export function requestCharts(
  series: RequestsSeries,
  {
    isTcp,
    trouble,
    thresholds,
  }: { isTcp: boolean; trouble: Trouble | null; thresholds: Thresholds },
): TitledChart[] {
  const { course, before } = series;
  const shared = { times: timesOf(series), marks: marksOf(series, trouble) };
  const charts: (TitledChart | null)[] = [
    {
      title: isTcp ? "Connections by outcome" : "Requests by outcome",
      chart: {
        ...shared,
        series: outcomes(course),
        earlier:
          before === null
            ? []
            : [line("succeeded", "All, earlier", before.perSecond, "--ink-quiet")],
        isStacked: true,
        format: perSecond,
      },
    },
    {
      title: "Failed and denied",
      chart: {
        ...shared,
        series: ratios(course),
        earlier: before === null ? [] : ratios(before),
        thresholds: [
          {
            label: `degraded from ${formatPercent(thresholds.degradedRatio)}`,
            value: thresholds.degradedRatio,
            colour: "--degraded",
          },
          {
            label: `failing from ${formatPercent(thresholds.failingRatio)}`,
            value: thresholds.failingRatio,
            colour: "--failing",
          },
        ],
        format: formatPercent,
      },
    },
    flagsChart(course, shared),
    isTcp ? bytesChart(course, before, shared) : reportersChart(course, shared),
    mtlsChart(course, shared),
  ];
  return charts.filter((chart) => chart !== null);
}

export function latencyChart(latency: LatencySeries, marks: readonly ChartMark[]): TitledChart {
  const { course, before } = latency;
  const lines = ({ meanMs, p50Ms, p90Ms, p99Ms }: LatencySeries["course"]): ChartSeries[] => [
    line("p99", "p99", p99Ms, "--series-2"),
    line("p90", "p90", p90Ms, "--series-4", "long"),
    line("p50", "p50", p50Ms, "--series-1", "dashed"),
    line("mean", "mean", meanMs, "--series-3", "dotted"),
  ];
  return {
    title: "Latency",
    chart: {
      times: timesOf(latency),
      marks,
      series: lines(course),
      earlier: before === null ? [] : lines(before).slice(0, 1),
      format: formatLatency,
    },
  };
}

type Shared = { times: Chart["times"]; marks: readonly ChartMark[] };

function outcomes({ succeeded, failed, denied, givenUp }: Course): ChartSeries[] {
  return [
    line("failed", "failed", failed, "--failing"),
    line("denied", "denied", denied, "--degraded", "dashed"),
    line("givenUp", "given up", givenUp, "--owner-caller", "long"),
    line("succeeded", "succeeded", succeeded, "--neutral", "dotted"),
  ].filter(({ key, values }) => key === "succeeded" || happens(values));
}

/** What never happens is no colour's worth. */
function ratios({ errorRatio, deniedRatio }: Course): ChartSeries[] {
  return [
    line("failed", "failed", errorRatio, happens(errorRatio) ? "--failing" : "--neutral"),
    line(
      "denied",
      "denied",
      deniedRatio,
      happens(deniedRatio) ? "--degraded" : "--neutral",
      "dashed",
    ),
  ];
}

/** The busiest flags; what is left over is one area, so that the sum stays whole. */
function flagsChart({ flags }: Course, shared: Shared): TitledChart | null {
  if (flags.length === 0) return null;
  const shown = flags.slice(0, FLAG_COLOURS.length);
  const series = shown.map(
    ({ flag, owner, values }, index): ChartSeries => ({
      key: flag,
      label: owner === null ? flag : `${flag} · ${owner}`,
      values,
      ...(FLAG_COLOURS[index] ?? FLAG_COLOURS[0]),
    }),
  );
  const rest = flags.slice(shown.length);
  const others =
    rest.length === 0
      ? []
      : [
          line(
            "others",
            `${rest.length} more`,
            sumOf(rest.map(({ values }) => values)),
            "--neutral",
          ),
        ];
  return {
    title: "Flags",
    chart: { ...shared, series: [...series, ...others], isStacked: true, format: perSecond },
  };
}

function reportersChart(course: Course, shared: Shared): TitledChart {
  return {
    title: "Sent and arrived",
    chart: {
      ...shared,
      series: [
        line("sent", "sent by callers' proxies", course.reportedSource, "--series-1"),
        line(
          "arrived",
          "seen by callees' proxies",
          course.reportedDestination,
          "--series-2",
          "dashed",
        ),
      ],
      format: perSecond,
    },
  };
}

function bytesChart(course: Course, before: Course | null, shared: Shared): TitledChart {
  const lines = ({ sentBytesPerSecond, receivedBytesPerSecond }: Course) => [
    line("sent", "sent", sentBytesPerSecond, "--series-1"),
    line("received", "received", receivedBytesPerSecond, "--series-2", "dashed"),
  ];
  return {
    title: "Bytes",
    chart: {
      ...shared,
      series: lines(course),
      earlier: before === null ? [] : lines(before),
      format: formatBytesPerSecond,
    },
  };
}

/** All of it mutual TLS all the time is nothing to look at. */
function mtlsChart({ mtlsRatio }: Course, shared: Shared): TitledChart | null {
  if (mtlsRatio.every((ratio) => ratio === null || ratio === 1)) return null;
  return {
    title: "Mutual TLS",
    chart: {
      ...shared,
      series: [line("mtls", "share in mutual TLS", mtlsRatio, "--series-3")],
      format: formatPercent,
    },
  };
}
