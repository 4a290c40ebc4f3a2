import { expect } from "vitest";
import type { AccessRecord } from "@/lib/envoy/access-record";
import { clusterFromText } from "@/lib/envoy/cluster";
import { decodeLines } from "@/lib/envoy/decode-lines";
import { newHops } from "@/lib/envoy/hops";
import { verdictOf } from "@/lib/envoy/verdict";
import type { ExpectedLine, LabCase } from "./lab-case";
import type { Recording } from "./recordings";

const ENCODINGS = ["text", "json"] as const;
type Encoding = (typeof ENCODINGS)[number];

/** Each line by itself, in both encodings; then all lines of the case together. */
export function expectDecoded(labCase: LabCase, logs: readonly Recording[]): void {
  for (const [hop, lines] of Object.entries(labCase.lines)) {
    const log = logs.find((one) => one.hop === hop);
    if (log === undefined) throw new Error(`${hop} logged nothing`);
    for (const encoding of ENCODINGS) expectLines(log, encoding, lines);
    expect(recordsOf(log, "json").map(withoutEncoding)).toEqual(
      recordsOf(log, "text").map(withoutEncoding),
    );
  }
  for (const encoding of ENCODINGS) expectTogether(labCase, logs, encoding);
}

function expectLines(log: Recording, encoding: Encoding, lines: readonly ExpectedLine[]): void {
  const records = recordsOf(log, encoding);
  expect(records.map(toldBy)).toEqual(lines.map((line) => expectedFrom(line, { log, encoding })));
}

function expectTogether(labCase: LabCase, logs: readonly Recording[], encoding: Encoding): void {
  const hops = newHops();
  const byHop = logs.map((log) => ({ hop: log.hop, records: recordsOf(log, encoding) }));
  for (const { records } of byHop) for (const record of records) hops.add(record);
  for (const [hop, judged] of Object.entries(labCase.together ?? {})) {
    const [record] = byHop.find((one) => one.hop === hop)?.records ?? [];
    if (record === undefined) throw new Error(`${hop} logged nothing`);
    expect({ hop, ...hops.verdictOf(record) }).toMatchObject({ hop, ...judged });
  }
}

function recordsOf(log: Recording, encoding: Encoding): AccessRecord[] {
  return decodeLines(log[encoding].join("\n")).records;
}

/** All that both encodings tell. */
function withoutEncoding({ format: _, grpcStatus: __, ...record }: AccessRecord): object {
  return record;
}

function toldBy(record: AccessRecord): object {
  const { owner, cause } = verdictOf(record);
  return {
    flags: record.flags.toSorted().join(),
    code: record.responseCode,
    details: record.details,
    termination: record.connectionTermination,
    transport: record.transportFailure,
    grpcStatus: record.grpcStatus,
    direction: record.direction,
    cluster: record.upstreamCluster,
    isServiceNamed: record.destinationService !== null,
    owner,
    cause,
  };
}

const SERVICE = "s\\d+\\.shop\\.svc\\.cluster\\.local";
const OWN_CLUSTERS: Record<string, RegExp> = {
  outbound: new RegExp(`^outbound\\|\\d+\\|\\|${SERVICE}$`),
  gateway: new RegExp(`^outbound\\|\\d+\\|\\|${SERVICE}$`),
  inbound: /^inbound\|\d+\|\|$/,
};

type Where = { log: Recording; encoding: Encoding };

function expectedFrom(newest: ExpectedLine, { log, encoding }: Where): object {
  const { before } = newest;
  const isOlder = before !== undefined && isBelow(log.envoy, before.version);
  const line = isOlder ? { ...newest, ...before.line } : newest;
  const cluster = line.cluster === undefined ? OWN_CLUSTERS[log.hop] : line.cluster;
  const judged = encoding === "text" ? line.grpc?.inText : undefined;
  return {
    flags: line.flags ?? "",
    code: line.code,
    details: matching(line.details),
    termination: matching(line.termination),
    transport: matching(line.transport),
    grpcStatus: encoding === "json" ? (line.grpc?.status ?? null) : null,
    direction: line.direction ?? log.hop,
    cluster: matching(cluster),
    isServiceNamed: namesService(cluster),
    owner: judged?.owner ?? line.owner,
    cause: judged?.cause ?? line.cause,
  };
}

function matching(wanted: string | RegExp | null | undefined): unknown {
  return wanted instanceof RegExp ? expect.stringMatching(wanted) : (wanted ?? null);
}

function namesService(cluster: string | RegExp | null | undefined): boolean {
  if (cluster instanceof RegExp) return cluster.source.includes("svc");
  return typeof cluster === "string" && clusterFromText(cluster).host !== null;
}

/** "1.9.10" is below "1.40.0". */
function isBelow(version: string, other: string): boolean {
  return version.localeCompare(other, "en", { numeric: true }) < 0;
}
