import type { MeshMap } from "./mesh-map";
import type { Notice } from "./notice";

/** A label that Istio always writes, and how many of the answer's series lack it. */
export type LabelGap = { label: string; missing: number; of: number };

export type DataFacts = {
  map: MeshMap;
  /** Without the map nothing tells an empty mesh from a wrong question. */
  isMapKnown: boolean;
  windowSeconds: number;
  namespaces: string[];
  /** Rows of rates: none means no series had two samples in the window. */
  rateRows: number;
  requestRows: number;
  /** Rows whose value is no number, and which therefore count for nothing. */
  unreadableRows: number;
  seriesBornInside: number;
  gaps: LabelGap[];
  /** `null`: not asked for, or not answered. */
  meanRows: number | null;
  bucketRows: number | null;
  /** Edges left of all these rows. */
  edges: number;
};

const STALE_AFTER_SCRAPES = 4;
const STALE_AFTER_SECONDS = 60;
const DOUBLED_FROM = 1.1;

/** What the numbers cannot say for themselves: too short, too young, thinned, doubled, old. */
export function dataNotices(facts: DataFacts): Notice[] {
  const window = windowNotice(facts);
  return [
    // A window that is too short finds nothing to judge by.
    window ?? emptyNotice(facts),
    bornNotice(facts),
    staleNotice(facts),
    replicaNotice(facts),
    ...facts.gaps.map(thinnedNotice),
    unreadableNotice(facts),
    durationNotice(facts),
  ].filter((notice) => notice !== null);
}

function windowNotice({ map, windowSeconds }: DataFacts): Notice | null {
  const { scrapeSeconds } = map;
  if (scrapeSeconds === null || windowSeconds >= 2 * scrapeSeconds) return null;
  const every = Math.round(scrapeSeconds);
  return notice(
    "window",
    `A window of ${windowSeconds}s is shorter than two scrapes (one every ${every}s), so rates are missing or wrong. window=${workingWindow(scrapeSeconds)} would work.`,
  );
}

/** Four scrapes, so that one that is missed does no harm, rounded up to what people write. */
function workingWindow(scrapeSeconds: number): string {
  const seconds = 4 * scrapeSeconds;
  const written = [60, 120, 300, 600, 900, 1800, 3600, 7200].find((one) => one >= seconds);
  return `${Math.ceil((written ?? seconds) / 60)}m`;
}

function emptyNotice(facts: DataFacts): Notice | null {
  const { map, rateRows, namespaces, windowSeconds, edges } = facts;
  if (edges > 0) return null;
  if (rateRows > 0) {
    return notice(
      "empty",
      `No edge ends in ${namespaces.join(", ") || "the mesh"}. A waypoint is part of the edge it stands in, and a host outside the mesh has no namespace.`,
    );
  }
  if (!facts.isMapKnown) return null;
  if (map.newestSampleMs === null) {
    return notice(
      "empty",
      "Prometheus holds no Istio request or TCP series at this time. Check that it scrapes the proxies (port 15020 or 15090), that PROMETHEUS_SCOPE fits, and that the time lies within its retention.",
    );
  }
  if (namespaces.length > 0) {
    return notice(
      "empty",
      `No series touch ${namespaces.join(", ")} within ${windowSeconds}s, while the mesh has others: check the spelling, or ask for a longer window.`,
    );
  }
  return notice("empty", `Istio series exist, but none has two samples within ${windowSeconds}s.`);
}

function bornNotice({ seriesBornInside: born, windowSeconds }: DataFacts): Notice | null {
  if (born === 0) return null;
  return notice(
    "born",
    `${born} request series began inside the window of ${windowSeconds}s. What they counted before their first sample is not in their rates: read these as lower bounds.`,
  );
}

function staleNotice({ map, rateRows }: DataFacts): Notice | null {
  if (map.newestSampleMs === null) {
    if (rateRows === 0 || map.services.length === 0) return null;
    return notice("stale", "The newest sample is over five minutes old: scrapes have stopped.");
  }
  const ageSeconds = (map.askedAtMs - map.newestSampleMs) / 1000;
  const limit = Math.max(STALE_AFTER_SECONDS, STALE_AFTER_SCRAPES * (map.scrapeSeconds ?? 0));
  if (ageSeconds <= limit) return null;
  return notice(
    "stale",
    `The newest sample is ${Math.round(ageSeconds)}s old: scrapes have stopped or lag behind.`,
  );
}

function replicaNotice({ map: { copies, replicas } }: DataFacts): Notice | null {
  if (copies < DOUBLED_FROM || replicas === null) return null;
  const { label, values } = replicas;
  const [first = ""] = values.filter((value) => value !== "");
  return notice(
    "doubled",
    `Series come ${Number(copies.toFixed(1))} times, told apart by ${label} (${values.join(", ")}), so rates read that much too high. Set PROMETHEUS_SCOPE to ${label}=${JSON.stringify(first)}.`,
  );
}

function thinnedNotice({ label, missing, of }: LabelGap): Notice {
  const share = missing === of ? "No series has" : `${missing} of ${of} series lack`;
  return notice("thinned", `${share} the label ${label}. ${likelyCause(label, missing === of)}`);
}

/** VictoriaMetrics keeps the first 30 labels of a series by name, so these are the ones to go. */
function likelyCause(label: string, isGoneEverywhere: boolean): string {
  if (label.startsWith("source_workload")) {
    return "VictoriaMetrics drops the last labels by name past 30 a series (-maxLabelsPerTimeseries); else a relabel rule removes it. Callers cannot be told apart without it.";
  }
  if (label === "reporter") {
    return "What callers and callees count adds up without it, so rates may read twice too high. A relabel rule or a recording rule removes it.";
  }
  if (label === "response_flags") {
    return "Owners cannot be told without it: a Telemetry tagOverrides, a relabel rule or a recording rule removes it.";
  }
  return isGoneEverywhere
    ? "A Telemetry tagOverrides, a relabel rule or a recording rule removes it."
    : "Part of the mesh has it removed by a Telemetry tagOverrides or a relabel rule.";
}

function unreadableNotice({ unreadableRows }: DataFacts): Notice | null {
  if (unreadableRows === 0) return null;
  return notice(
    "unreadable",
    `${unreadableRows} rates are NaN or infinite and count for nothing: edges may lack part of their traffic.`,
  );
}

function durationNotice({ meanRows, bucketRows, requestRows }: DataFacts): Notice | null {
  if (requestRows === 0) return null;
  if (meanRows === 0) {
    return notice(
      "thinned",
      "There are requests but no istio_request_duration_milliseconds: the histograms are dropped before they reach Prometheus, so no latency can be told.",
    );
  }
  if (bucketRows !== 0) return null;
  return notice(
    "thinned",
    "There are durations but no istio_request_duration_milliseconds_bucket: the buckets are dropped before they reach Prometheus, so means can be told but no percentiles.",
  );
}

function notice(kind: string, message: string): Notice {
  return { source: "prometheus", kind, message };
}
