import { METERS, type MeterName } from "./meter-names";

type MeterLabels = Readonly<Record<string, string>>;

const SECONDS_BORDERS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

type Series = { labels: MeterLabels; value: number; buckets: number[]; count: number };

/** What this process counts about itself, in Prometheus's text format. */
export type Meters = {
  add: (name: MeterName, labels: MeterLabels, by?: number) => void;
  set: (name: MeterName, labels: MeterLabels, value: number) => void;
  observeSeconds: (name: MeterName, labels: MeterLabels, seconds: number) => void;
  text: () => string;
};

export function newMeters(): Meters {
  const meters = new Map<MeterName, Map<string, Series>>();

  function seriesOf(name: MeterName, labels: MeterLabels): Series {
    const all = meters.get(name) ?? new Map<string, Series>();
    meters.set(name, all);
    const key = labelText(labels);
    const series = all.get(key) ?? {
      labels,
      value: 0,
      buckets: SECONDS_BORDERS.map(() => 0),
      count: 0,
    };
    all.set(key, series);
    return series;
  }

  return {
    add: (name, labels, by = 1) => {
      seriesOf(name, labels).value += by;
    },
    set: (name, labels, value) => {
      seriesOf(name, labels).value = value;
    },
    observeSeconds: (name, labels, seconds) => {
      const series = seriesOf(name, labels);
      series.value += seconds;
      series.count += 1;
      series.buckets = series.buckets.map((count, index) =>
        seconds <= (SECONDS_BORDERS[index] ?? Number.POSITIVE_INFINITY) ? count + 1 : count,
      );
    },
    text: () => {
      const lines = [...meters].flatMap(([name, series]) => [
        `# HELP ${name} ${METERS[name].help}`,
        `# TYPE ${name} ${METERS[name].type}`,
        ...[...series.values()].flatMap((one) => linesOf(name, one)),
      ]);
      return lines.map((line) => `${line}\n`).join("");
    },
  };
}

function linesOf(name: MeterName, series: Series): string[] {
  if (METERS[name].type !== "histogram") {
    return [`${name}${labelText(series.labels)} ${series.value}`];
  }
  const bucket = (border: string, count: number) =>
    `${name}_bucket${labelText({ ...series.labels, le: border })} ${count}`;
  return [
    ...SECONDS_BORDERS.map((border, index) => bucket(`${border}`, series.buckets[index] ?? 0)), // one count a border
    bucket("+Inf", series.count),
    `${name}_sum${labelText(series.labels)} ${series.value}`,
    `${name}_count${labelText(series.labels)} ${series.count}`,
  ];
}

function labelText(labels: MeterLabels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
