import { causeFact } from "@/lib/envoy/cause-facts";
import type { Endpoint } from "./endpoint";
import type { LogCause } from "./log-row";
import type { Outcome } from "./outcome";

type LogCounts = {
  transport: "request" | "tcp";
  requests: number;
  failed: number;
  denied: number;
  givenUp: number;
  causes: readonly LogCause[];
  destination: Endpoint;
};

const TOLD_FIRST: readonly Outcome[] = ["failed", "denied", "givenUp"];
const GROUPED = new Intl.NumberFormat("en-US");

/** What a person would say about an edge after reading all of its lines. */
export function logSentence(counts: LogCounts): string {
  const { requests, failed, denied, givenUp, transport } = counts;
  const all = `${GROUPED.format(requests)} ${transport === "tcp" ? "connections" : "requests"}`;
  const parts = [
    part(counts, "failed", failed, `of ${all} failed`),
    part(counts, "denied", denied, refusal(denied, "denied", failed > 0 ? null : all)),
    part(
      counts,
      "givenUp",
      givenUp,
      refusal(givenUp, "given up", failed + denied > 0 ? null : all),
    ),
  ].filter((text) => text !== null);
  return parts.length === 0 ? `None of ${all} failed.` : parts.join(" ");
}

/** "of 12 requests were denied", or "was denied" where an earlier part has said of how many. */
function refusal(count: number, word: string, all: string | null): string {
  const verb = count === 1 ? "was" : "were";
  return all === null ? `${verb} ${word}` : `of ${all} ${verb} ${word}`;
}

function part(
  { causes, destination }: LogCounts,
  outcome: Outcome,
  count: number,
  words: string,
): string | null {
  if (count === 0) return null;
  const told = mainCause(causes.filter((cause) => cause.outcome === outcome));
  const why = told === null ? "" : ` ${told.sentence ?? plainSentence(told, destination)}`;
  return `${GROUPED.format(count)} ${words}.${why}`;
}

/** What a sentence is about first: failures before what was denied, and that before what was given up. */
export function toldCause(causes: readonly LogCause[]): LogCause | null {
  const counted = causes.filter(({ requests }) => requests > 0);
  const first = TOLD_FIRST.find((outcome) => counted.some((cause) => cause.outcome === outcome));
  return mainCause(counted.filter(({ outcome }) => outcome === first));
}

/** The cause behind most of them, in its most frequent words. */
function mainCause(causes: readonly LogCause[]): LogCause | null {
  const ofCause = (cause: LogCause["cause"]) =>
    causes.reduce((sum, one) => sum + (one.cause === cause ? one.requests : 0), 0);
  const [first] = [...causes].sort(
    (a, b) =>
      ofCause(b.cause) - ofCause(a.cause) ||
      Number(b.sentence !== null) - Number(a.sentence !== null) ||
      b.requests - a.requests,
  );
  return first ?? null;
}

function plainSentence({ cause }: LogCause, { namespace, name }: Endpoint): string {
  const callee = namespace === null ? name : `${name}.${namespace}`;
  return `${causeFact(cause).sentence.replace("{callee}", () => callee)}.`;
}
