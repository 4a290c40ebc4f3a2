import { flagFact } from "@/lib/envoy/flags";
import type { LabelTest } from "@/lib/mesh/label-test";
import { serviceOfHost } from "@/lib/mesh/service-host";
import { HINT_LABELS, testsOfApps, testsOfWorkload } from "./alert-hints";
import { type LabelMatcher, labelTestFrom, valueIn } from "./alert-label-tests";
import type { EndName } from "./end-name";

/** What is known of an end before anybody has looked whether it is there. */
export type EndClue = Omit<EndName, "name"> & { name: string | null };

export type AlertClues = {
  /** Which series the alert is about, by the names of their ends. */
  endTests: LabelTest[];
  /** Which of these series: by reporter, code and flags. */
  outcomeTests: LabelTest[];
  source: EndClue;
  destination: EndClue;
  isTcp: boolean;
  /** Of either end, where the names leave it open. */
  cluster: string | null;
  /** Namespaces by which the suspects may be narrowed. */
  namespaces: string[];
  /** Searches that find such edges among the suspects. */
  searches: string[];
};

/** Beside these no label names an end or tells how a request ended. */
const END_LABELS = [
  "source_workload",
  "source_workload_namespace",
  "source_canonical_service",
  "source_cluster",
  "destination_service",
  "destination_service_name",
  "destination_service_namespace",
  "destination_workload",
  "destination_workload_namespace",
  "destination_canonical_service",
  "destination_cluster",
] as const;
type EndLabel = (typeof END_LABELS)[number];

const OUTCOME_LABELS = [
  "reporter",
  "request_protocol",
  "response_code",
  "response_flags",
  "grpc_response_status",
  "connection_security_policy",
] as const;

/** Labels that others use: `service` is who is called, `namespace` and `cluster` either end's. */
const FOREIGN_LABELS = ["service", "namespace", "cluster"] as const;

export const CLUE_LABELS: readonly string[] = [
  ...END_LABELS,
  ...OUTCOME_LABELS,
  ...FOREIGN_LABELS,
  ...HINT_LABELS,
];

const FLAGS = "response_flags";
const MAX_PATTERN_LENGTH = 512;

const EGRESS = ["PassthroughCluster", "BlackHoleCluster"];

export function cluesFromLabels(labels: readonly LabelMatcher[]): AlertClues {
  const told = labels.flatMap((label) => labelTestFrom(label) ?? []).filter(narrows);
  const isHinted = !told.some(({ label }) => END_LABELS.some((one) => one === label));
  const tests = [...told, ...testsOfApps(told), ...(isHinted ? testsOfWorkload(told) : [])];
  const among = (names: readonly string[]) => tests.filter(({ label }) => names.includes(label));
  const readLabel = (label: EndLabel | (typeof FOREIGN_LABELS)[number]) => valueIn(tests, label);
  const endTests = among(END_LABELS);
  const hinted = isHinted ? readLabel("namespace") : null;
  const source = {
    cluster: readLabel("source_cluster"),
    namespace: readLabel("source_workload_namespace"),
    name: readLabel("source_canonical_service") ?? readLabel("source_workload"),
  };
  const destination = destinationFrom(readLabel, isHinted);
  const namespaces = [destination.namespace ?? source.namespace ?? hinted].filter(isText);
  return {
    endTests,
    outcomeTests: among(OUTCOME_LABELS),
    source,
    destination,
    isTcp: valueIn(tests, "request_protocol") === "tcp",
    cluster: readLabel("cluster"),
    namespaces,
    searches: (valueIn(tests, FLAGS) ?? onlyFlagIn(labels))
      .split(",")
      .filter((flag) => /^\w+$/.test(flag))
      .map((flag) => `flag:${flag}`),
  };
}

/** Whether anything is said about where to look. */
export function namesAnEnd({ endTests, source, destination }: AlertClues): boolean {
  return endTests.length > 0 || source.name !== null || destination.name !== null;
}

type ReadLabel = (label: EndLabel | (typeof FOREIGN_LABELS)[number]) => string | null;

function destinationFrom(readLabel: ReadLabel, isHinted: boolean): EndClue {
  const host = readLabel("destination_service");
  const named = readLabel("destination_service_name");
  const hosted = host === null ? null : serviceOfHost(host, null, () => true);
  const isOutside = host !== null && (hosted === null || EGRESS.includes(named ?? ""));
  if (isOutside) return { cluster: null, namespace: null, name: host };
  return {
    cluster: readLabel("destination_cluster"),
    namespace:
      readLabel("destination_service_namespace") ??
      hosted?.namespace ??
      readLabel("destination_workload_namespace") ??
      (isHinted ? readLabel("namespace") : null),
    name:
      named ??
      hosted?.name ??
      readLabel("destination_canonical_service") ??
      readLabel("destination_workload") ??
      (isHinted ? readLabel("service") : null),
  };
}

/** The flag that a pattern is about, such as `(.*,)?UH(,.*)?`; of several, a search finds no single one. */
function onlyFlagIn(labels: readonly LabelMatcher[]): string {
  const pattern = labels.find(({ label, operator }) => label === FLAGS && operator === "=~");
  const words = pattern?.value.slice(0, MAX_PATTERN_LENGTH).match(/[A-Za-z]+/g) ?? [];
  const [only, ...others] = new Set(words.filter((word) => flagFact(word) !== null));
  return others.length === 0 && only !== undefined ? only : "";
}

/** `=~".*"` says nothing. */
function narrows({ isNegated, patterns }: LabelTest): boolean {
  return isNegated || patterns.every(({ text, fit }) => text !== "" || fit === "whole");
}

function isText(value: string | null): value is string {
  return value !== null;
}
