import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Listening, listen } from "@/demo/server/listen";
import { meshInABox } from "@/demo/server/mesh-in-a-box";
import { flagsFromText } from "@/lib/envoy/flags";
import { FailureError } from "@/lib/http/failure";
import { newTrace, type Viewer } from "@/lib/http/viewer";
import type { Edge } from "@/lib/mesh/edge";
import { NUMBER_COLUMNS, type NumberColumn } from "@/lib/mesh/number-column";
import { REPORTERS } from "@/lib/mesh/samples";
import type { Scope } from "@/lib/mesh/scope";
import { ask } from "@/lib/prometheus/ask";
import type { Row } from "@/lib/prometheus/instant-answer";
import { readEdges } from "@/lib/prometheus/read-edges";
import { readProvenance } from "@/lib/prometheus/read-provenance";

const AT_MS = Date.UTC(2026, 10, 2, 12, 34, 57);
const DAY_MS = 24 * 3600 * 1000;
const INCIDENTS = [
  "no-endpoints",
  "connection-refused",
  "slow-app",
  "policy-denial",
  "cache-refused",
] as const;
/** Edges keep nine digits. */
const RELATIVE_ERROR = 1e-8;

let upstream: Listening;

beforeAll(async () => {
  const overrides = INCIDENTS.map((incident) => ({
    incident,
    fromMs: AT_MS - DAY_MS / 4,
    active: true,
  }));
  const world = { seed: "provenance", bornMs: AT_MS - DAY_MS, overrides };
  upstream = await listen(
    meshInABox(world, () => AT_MS),
    0,
  );
  process.env.PROMETHEUS_URL = upstream.url;
});

afterAll(() => upstream.stop());

const WHOLE: Scope = {
  namespaces: [],
  windowSeconds: 300,
  atMs: AT_MS,
  group: "service",
  latency: "percentiles",
  compareSeconds: null,
};

describe.each([
  { name: "a mesh of services", scope: WHOLE },
  { name: "a mesh of workloads", scope: { ...WHOLE, group: "workload" as const } },
  { name: "two namespaces", scope: { ...WHOLE, namespaces: ["orders", "loyalty"] } },
])("the PromQL behind a figure of $name", ({ scope }) => {
  it.each(NUMBER_COLUMNS)("gives the figure in %s of every edge", async (column) => {
    const { edges } = await readEdges(scope, AT_MS, viewer());
    const shown = await Promise.all(edges.map((edge) => compare(scope, edge, column)));
    expect(shown.filter((isShown) => isShown).length).toBeGreaterThan(3);
  });
});

/** Whether the edge has the figure at all; where it has, its PromQL must agree. */
async function compare(scope: Scope, edge: Edge, column: NumberColumn): Promise<boolean> {
  const figures = figuresOf(edge, column);
  const promql = await promqlOf(scope, edge, column);
  if (figures === null) return false;
  expect(promql, `${edge.id} has ${column}`).not.toBeNull();
  const { rows } = await ask({ name: "test", promql: promql ?? "", atMs: AT_MS }, viewer());
  const asked = figuresFromRows(rows, column);
  for (const [name, figure] of figures) {
    const candidates = asked.map((rates) => rates.get(name) ?? 0);
    const nearest = Math.min(...candidates.map((value) => Math.abs(value - figure)));
    expect(nearest, `${edge.id} ${name} ${figure} ${candidates} ${promql}`).toBeLessThanOrEqual(
      RELATIVE_ERROR * Math.abs(figure),
    );
  }
  const [counted = new Map()] = asked;
  expect([...figures.keys()]).toEqual(expect.arrayContaining([...counted.keys()]));
  return true;
}

/** What the rows say, the reporter that the edge goes by first. */
function figuresFromRows(rows: readonly Row[], column: NumberColumn): Map<string, number>[] {
  if (column !== "flags" && column !== "owners") return [new Map([["", total(rows)]])];
  const sides = REPORTERS.map((reporter) =>
    rows.filter(({ labels }) => labels.reporter === reporter),
  ).filter((side) => side.length > 0);
  return sides.map((side) => (column === "flags" ? flagRates(side) : new Map([["", total(side)]])));
}

async function promqlOf(scope: Scope, { id }: Edge, column: NumberColumn): Promise<string | null> {
  try {
    return (await readProvenance(scope, { edge: id, column }, AT_MS, viewer())).promql;
  } catch (failure) {
    if (failure instanceof FailureError && failure.source === "request") return null;
    throw failure;
  }
}

function figuresOf(edge: Edge, column: NumberColumn): Map<string, number> | null {
  if (column === "flags") {
    const rates = edge.flags.map(
      ({ flag, requestsPerSecond }) => [flag, requestsPerSecond] as const,
    );
    return rates.length === 0 ? null : new Map(rates);
  }
  const figure = figureOf(edge, column);
  return figure === null ? null : new Map([["", figure]]);
}

function figureOf(edge: Edge, column: Exclude<NumberColumn, "flags">): number | null {
  switch (column) {
    case "owners":
      return edge.requestsPerSecond;
    case "reportedSource":
      return edge.reported.source;
    case "reportedDestination":
      return edge.reported.destination;
    case "openedPerSecond":
    case "closedPerSecond":
    case "sentBytesPerSecond":
    case "receivedBytesPerSecond":
      return edge.tcp?.[column] ?? null;
    default:
      return edge[column];
  }
}

function viewer(): Viewer {
  return { signal: new AbortController().signal, trace: newTrace() };
}

function total(rows: readonly Row[]): number {
  return rows.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0);
}

function flagRates(rows: readonly Row[]): Map<string, number> {
  const rates = new Map<string, number>();
  for (const { labels, value } of rows) {
    if (value === null || value === 0) continue;
    for (const flag of flagsFromText(labels.response_flags ?? "")) {
      rates.set(flag, (rates.get(flag) ?? 0) + value);
    }
  }
  return rates;
}
