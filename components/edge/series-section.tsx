"use client";

import { type ReactNode, useId } from "react";
import { TimeChart } from "@/components/charts/time-chart";
import { CopyButton } from "@/components/ui/copy-button";
import { useTimeRange } from "@/lib/hooks/use-time-range";
import { busyInstants } from "@/lib/mesh/course";
import type { Thresholds } from "@/lib/mesh/health";
import type { LatencySeries, RequestsSeries, Trouble } from "@/lib/mesh/series";
import { marksOf } from "./chart-marks";
import { RangeControl } from "./range-control";
import { latencyChart, requestCharts } from "./series-charts";
import styles from "./series-section.module.css";

/** What was asked for and is known so far. */
type Reading<Answer> = {
  data: Answer | undefined;
  error: { message: string } | null;
  isPlaceholderData: boolean;
};

type SeriesSectionProps = {
  requests: Reading<RequestsSeries>;
  /** `null`: connections take no time. */
  latency: Reading<LatencySeries> | null;
  isTcp: boolean;
  trouble: Trouble | null;
  thresholds: Thresholds;
  /** Ways to other tools at the same time. */
  outside: ReactNode;
};

/** Golden signals over time, with one cursor for all: requests come first, latency after them. */
export function SeriesSection(props: SeriesSectionProps) {
  const { requests, latency, isTcp, trouble, thresholds, outside } = props;
  const { showBetween } = useTimeRange();
  const group = useId();
  const { data: series, error } = requests;
  if (!series) {
    return (
      <section className={styles.pending} aria-label="Over time">
        <h2>Over time</h2>
        <p role="status">{error?.message ?? "Asking for what went before …"}</p>
      </section>
    );
  }
  const hasTraffic = [series.course, series.before].some(
    (course) => course !== null && busyInstants(course).includes(true),
  );
  const charts = hasTraffic ? requestCharts(series, { isTcp, trouble, thresholds }) : [];
  const startMs = Date.parse(series.start);
  const endMs = startMs + (series.points - 1) * series.stepSeconds * 1000;
  return (
    <section
      className={styles.section}
      aria-label="Over time"
      data-stale={requests.isPlaceholderData || error !== null || undefined}
    >
      <div className={styles.head}>
        <h2>Over time</h2>
        <RangeControl fromMs={startMs} toMs={endMs} />
        <CopyButton
          label="Copy PromQL of the charts"
          textToCopy={() => promqlOf(series, latency)}
        />
      </div>
      {hasTraffic ? null : (
        <p>
          Nothing to draw: no {isTcp ? "connection opened and no bytes flowed" : "requests"} in this
          time. A longer one may show the last of them.
        </p>
      )}
      <div className={styles.charts}>
        {charts.map(({ title, chart }) => (
          <TimeChart key={title} title={title} chart={chart} group={group} onZoom={showBetween} />
        ))}
        {latency === null || !hasTraffic ? null : (
          <Latency
            latency={latency}
            group={group}
            marks={marksOf(series, trouble)}
            onZoom={showBetween}
          />
        )}
      </div>
      {outside}
      <Notices
        messages={[
          error?.message,
          ...series.notices.map(({ message }) => message),
          ...(latency?.data?.notices.map(({ message }) => message) ?? []),
        ]}
      />
    </section>
  );
}

type LatencyProps = {
  latency: Reading<LatencySeries>;
  group: string;
  marks: ReturnType<typeof marksOf>;
  onZoom: (fromMs: number, toMs: number) => void;
};

function Latency({ latency: { data, error }, group, marks, onZoom }: LatencyProps) {
  if (!data) {
    return (
      <p className={styles.waiting} role="status">
        {error?.message ?? "Latency is on its way …"}
      </p>
    );
  }
  const { title, chart } = latencyChart(data, marks);
  return <TimeChart title={title} chart={chart} group={group} onZoom={onZoom} />;
}

function Notices({ messages }: { messages: (string | undefined)[] }) {
  const told = [...new Set(messages)].filter((message) => message !== undefined);
  return told.map((message) => (
    <p key={message} className={styles.notice}>
      {message}
    </p>
  ));
}

function promqlOf(series: RequestsSeries, latency: SeriesSectionProps["latency"]): string {
  return [series.promql, latency?.data?.promql].filter((text) => text !== undefined).join("\n\n");
}
