import type { AccessRecord } from "@/lib/envoy/access-record";
import type { Cause } from "@/lib/envoy/cause-facts";
import { edgeId } from "./edge-id";
import type { Endpoint } from "./endpoint";
import type { Thresholds } from "./health";
import { type LogCallees, newLogCallees } from "./log-callees";
import { type LogEdge, type LogEdgeRows, logEdge } from "./log-edge";
import { callerAddress, type LogEnds, logEnds } from "./log-ends";
import { byWorst } from "./log-order";
import { addListener, countRecord, type LogRow, newLogRow, recountRecord } from "./log-row";
import type { Outcome } from "./outcome";

/** Log edges, worst first, and for each row that records were counted in, which edge it is of. */
export type LogEdges = { edges: LogEdge[]; edgeOfRow: number[] };

/** Counts records into edges, one by one, in room that does not grow with their number. */
export type LogTally = {
  /** The row that the record counts in; `null` for one that is of no edge. */
  add: (record: AccessRecord, cause: Cause, outcome: Outcome) => number | null;
  /** A record turned out to have another cause, once the other side of its hop was found. */
  recount: (row: number, outcome: Outcome, from: Cause, to: Cause) => void;
  edges: (thresholds: Thresholds) => LogEdges;
};

const MOST_ROWS = 10_000;
/** From this many callers without a name on, they are one line of the table. */
const MOST_ADDRESSES = 12;

export function newLogTally(): LogTally {
  const rows: LogRow[] = [];
  const places = new Map<string, number>();
  const names = new Map<string, Endpoint>();
  const callees = newLogCallees();

  function placeOf(ends: LogEnds): number {
    const key = `${rowMark(ends)} ${edgeId(ends.source, ends.destination, ends.transport)}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    if (rows.length >= MOST_ROWS && !isOther(ends)) return placeOf(otherEnds(ends));
    places.set(key, rows.length);
    callees.learnGateway(ends);
    return rows.push(newLogRow(ends)) - 1;
  }

  return {
    add: (record, cause, outcome) => {
      const ends = logEnds(record);
      if (ends === null) return null;
      learnName(names, record, ends);
      callees.learn(record, ends);
      const place = placeOf(ends);
      const row = rows[place];
      if (row !== undefined) {
        addListener(row, ends);
        countRecord(row, record, cause, outcome);
      }
      return place;
    },
    recount: (place, outcome, from, to) => {
      const row = rows[place];
      if (row !== undefined) recountRecord(row, outcome, from, to);
    },
    edges: (thresholds) => edgesFromRows(rows, names, callees, thresholds),
  };
}

/** What the ends alone do not tell apart, and what decides which edge a row is of in the end. */
function rowMark({ side, listener, isForwarded, isTurnedAway }: LogEnds): string {
  const port = listener?.slice(listener.lastIndexOf(":")) ?? "";
  return `${side}${port}${isForwarded ? " forwarded" : ""}${isTurnedAway ? " turned away" : ""}`;
}

/** A caller's own proxy knows both the pod's name and the address by which callees know it. */
function learnName(names: Map<string, Endpoint>, record: AccessRecord, ends: LogEnds): void {
  if (ends.side !== "caller" || ends.source.kind !== "workload" || names.size >= MOST_ROWS) return;
  const address = callerAddress(record);
  if (address !== null) names.set(address, ends.source);
}

function edgesFromRows(
  rows: readonly LogRow[],
  names: ReadonlyMap<string, Endpoint>,
  callees: LogCallees,
  thresholds: Thresholds,
): LogEdges {
  const named = rows.map((row) => namedRow(row, names, callees));
  const crowds = crowdsOf(named);
  const groups = new Map<string, LogEdgeRows>();
  const keys = named.map(({ row, source: own, destination, transport }) => {
    const source = crowds.get(crowdKey(row, own)) ?? own;
    const key = edgeId(source, destination, transport);
    const group = groups.get(key) ?? { source, destination, transport, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
    return key;
  });
  const edges = [...groups.values()].map((group) => logEdge(group, thresholds)).sort(byWorst);
  const indexes = new Map(edges.map(({ id }, index) => [id, index]));
  return { edges, edgeOfRow: keys.map((key) => indexes.get(key) ?? 0) };
}

/** The ends of a row by all that the log tells of them. */
function namedRow(row: LogRow, names: ReadonlyMap<string, Endpoint>, callees: LogCallees) {
  const { ends, listeners } = row;
  const called = callees.calledAt(listeners);
  const destination = called?.destination ?? ends.destination;
  const gateway = ends.isForwarded ? callees.gatewayTo(destination) : null;
  return {
    row,
    source: gateway ?? names.get(ends.address ?? "") ?? ends.source,
    destination,
    transport: ends.isTurnedAway ? (called?.transport ?? ends.transport) : ends.transport,
  };
}

/** Callers of one destination that are known by address alone, where they are too many to list. */
function crowdsOf(named: readonly { row: LogRow; source: Endpoint }[]): Map<string, Endpoint> {
  const sources = new Map<string, Set<string>>();
  for (const { row, source } of named) {
    if (source.kind !== "unknown" || row.ends.address === null) continue;
    const key = crowdKey(row, source);
    sources.set(key, (sources.get(key) ?? new Set()).add(source.name));
  }
  const crowds = [...sources].filter(([, addresses]) => addresses.size > MOST_ADDRESSES);
  return new Map(
    crowds.map(([key, addresses]) => [key, unknownEnd(`${addresses.size} addresses`)]),
  );
}

function crowdKey({ ends }: LogRow, source: Endpoint): string {
  return source.kind === "unknown" && ends.address !== null
    ? edgeId(unknownEnd(""), ends.destination, ends.transport)
    : "";
}

function isOther({ source }: LogEnds): boolean {
  return source.name === "others" && source.kind === "unknown";
}

function otherEnds({ side, transport }: LogEnds): LogEnds {
  const others = unknownEnd("others");
  const ends = { source: others, address: null, destination: others, listener: null };
  return { ...ends, side, transport, isForwarded: false, isTurnedAway: false };
}

function unknownEnd(name: string): Endpoint {
  return { cluster: null, namespace: null, name, kind: "unknown" };
}
