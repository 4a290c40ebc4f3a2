import { CLUE_LABELS, type EndClue } from "./alert-clues";
import type { AlertLook } from "./alert-href";
import { alertInstant } from "./alert-instant";
import type { LabelMatcher } from "./alert-label-tests";
import { secondsFromDuration } from "./duration";
import { endFromText } from "./end-name";
import type { LinkNotice } from "./link-notices";
import { loadFilters, meshFilters } from "./mesh-filters";

/** What somebody tells about an alert, as it was written. */
export type AlertReport = {
  labels: LabelMatcher[];
  /** Ends in the words of our own addresses; `null` where they are left to the labels. */
  source: EndClue | null;
  destination: EndClue | null;
  isTcp: boolean;
  namespaces: string[];
  startMs: number | null;
  endMs: number | null;
  /** What to look at, where it is told instead of when the alert fired. */
  atMs: number | null;
  rangeSeconds: number | null;
  windowSeconds: number | null;
  look: AlertLook;
  /** PromQL. */
  expression: string | null;
  notices: LinkNotice[];
};

function emptyReport(): AlertReport {
  return {
    labels: [],
    source: null,
    destination: null,
    isTcp: false,
    namespaces: [],
    startMs: null,
    endMs: null,
    atMs: null,
    rangeSeconds: null,
    windowSeconds: null,
    look: { view: null, compare: null, theme: null },
    expression: null,
    notices: [],
  };
}

const SHORTEST_SECONDS = 300;
const LONGEST_SECONDS = 2_592_000;
const MAX_VALUE_LENGTH = 512;
const MAX_URL_LENGTH = 16_000;
const MAX_EXPRESSION_LENGTH = 8_000;

/** Of `/triage`: an alert's labels and times by their own names, and our own parameters. */
export function reportFromParams(params: URLSearchParams): AlertReport {
  const { read, notices } = readerOf(params);
  return {
    labels: CLUE_LABELS.flatMap((label) => {
      if (label === "namespace" && params.getAll(label).length > 1) return [];
      const value = read(label, shortText);
      return value === null ? [] : [{ label, operator: "=" as const, value }];
    }),
    source: read("source", endFromText),
    destination: read("destination", endFromText),
    isTcp: read("protocol", shortText) === "tcp",
    namespaces: severalNamespaces(params),
    startMs: read("startsAt", alertInstant)?.ms ?? null,
    endMs: read("endsAt", alertInstant)?.ms ?? null,
    atMs: read("at", meshFilters.at.parse),
    rangeSeconds: read("range", meshFilters.range.parse),
    windowSeconds: read("window", meshFilters.window.parse),
    look: lookFrom(params),
    expression: expressionInUrl(read("generatorURL", urlText) ?? ""),
    notices: notices(),
  };
}

/** Of an alert's own data, where every value is there once. */
export function reportFromAlert(alert: {
  labels: Readonly<Record<string, string>>;
  startsAt: string;
  endsAt: string;
  generatorURL: string;
}): AlertReport {
  const { labels, startsAt, endsAt, generatorURL } = alert;
  const known = Object.entries(labels).filter(([label]) => CLUE_LABELS.includes(label));
  const fields = Object.entries({ startsAt, endsAt, generatorURL }).filter(
    ([, text]) => text !== "",
  );
  return reportFromParams(new URLSearchParams([...known, ...fields]));
}

/** Of `/graph`, as Prometheus and its kin write addresses of expressions. */
export function reportFromGraphParams(params: URLSearchParams): AlertReport {
  const prefix = panelOf(params);
  const { read, notices } = readerOf(params);
  const at =
    read(`${prefix}.end_input`, alertInstant) ?? read(`${prefix}.moment_input`, alertInstant);
  const report = {
    ...emptyReport(),
    expression: read(`${prefix}.expr`, expressionText),
    atMs: at?.ms ?? null,
    rangeSeconds: read(`${prefix}.range_input`, shownRange),
  };
  const isTimeless = report.atMs === null ? (["expression"] as const) : [];
  return { ...report, notices: [...isTimeless, ...notices()] };
}

/** Of several panels the first that asks for Istio's metrics. */
function panelOf(params: URLSearchParams): string {
  const panels = [...params].filter(([name]) => /^g\d+\.expr$/.test(name));
  const [name] = panels.find(([, promql]) => promql.includes("istio_")) ?? panels[0] ?? ["g0.expr"];
  return name.slice(0, -".expr".length);
}

/** Prometheus's page shows less and more than ours does. */
function shownRange(text: string): number | null {
  const seconds = secondsFromDuration(text);
  return seconds === null ? null : Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, seconds));
}

/** Labels of the same names may hold anything, so what is none of our words is no mistake. */
function lookFrom(params: URLSearchParams): AlertLook {
  const { view, compare, theme } = loadFilters(params);
  return { view, compare, theme };
}

/** One namespace alone may be an alert's label; several are ours. */
function severalNamespaces(params: URLSearchParams): string[] {
  const names = params.getAll("namespace");
  return names.length > 1 ? (meshFilters.namespace.parse(names) ?? []) : [];
}

/** The expression in a link back to where an alert was made. */
function expressionInUrl(url: string): string | null {
  const query = url.slice(url.indexOf("?") + 1);
  return reportFromGraphParams(new URLSearchParams(query)).expression;
}

/** Reads each parameter once; what is given twice or cannot be read is passed over, and said. */
function readerOf(params: URLSearchParams) {
  let isWhole = true;
  const read = <T>(name: string, parse: (text: string) => T | null): T | null => {
    const [text, ...others] = params.getAll(name);
    if (text === undefined || text === "") return null;
    const value = others.length > 0 ? null : parse(text);
    if (value === null) isWhole = false;
    return value;
  };
  const notices = (): LinkNotice[] => (isWhole ? [] : ["unread"]);
  return { read, notices };
}

function shortText(text: string): string | null {
  return text.length <= MAX_VALUE_LENGTH ? text : null;
}

function urlText(text: string): string | null {
  return text.length <= MAX_URL_LENGTH ? text : null;
}

function expressionText(text: string): string | null {
  return text.length <= MAX_EXPRESSION_LENGTH ? text : null;
}
