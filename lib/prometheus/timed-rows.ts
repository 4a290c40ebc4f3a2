import type { Timed } from "@/lib/mesh/failed-series";
import type { RequestSample, TcpSample } from "@/lib/mesh/samples";
import type { Grouping } from "@/lib/mesh/scope";
import { requestSamplesFromRows, tcpSamplesFromRows } from "./edge-rows";
import type { Row } from "./instant-answer";
import type { RangeRow } from "./range-answer";

export function timedRequests(rows: readonly RangeRow[], group: Grouping): Timed<RequestSample>[] {
  return timed(rows, (row) => requestSamplesFromRows([row], group));
}

export function timedTcp(rows: readonly RangeRow[]): Timed<TcpSample>[] {
  return timed(rows, (row) => tcpSamplesFromRows([row]));
}

/** One sample for all steps, read like any other; its own rate is that of all of them together. */
function timed<S extends object>(rows: readonly RangeRow[], read: (row: Row) => S[]): Timed<S>[] {
  return rows.flatMap(({ labels, values }) => {
    const value = values.reduce((sum: number, one) => sum + (one ?? 0), 0); // a step without a rate adds nothing
    return read({ labels, value, histogram: null }).map((sample) => ({ ...sample, values }));
  });
}
