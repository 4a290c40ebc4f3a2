import type { LokiSettings } from "@/lib/config/loki-settings";
import { FailureError } from "@/lib/http/failure";
import { missing, orFailure } from "@/lib/http/or-missing";
import type { Viewer } from "@/lib/http/viewer";
import type { EdgeEvidence, EvidenceSource } from "@/lib/mesh/edge-evidence";
import { evidenceFromEntries } from "@/lib/mesh/evidence-from-entries";
import type { LogEntry } from "@/lib/mesh/log-entry";
import type { LogSubject } from "@/lib/mesh/log-subject";
import type { Notice } from "@/lib/mesh/notice";
import { ask } from "./ask";
import { evidenceQuestions } from "./evidence-questions";
import { nanoseconds, readSelector } from "./read-selector";
import { toStreamAnswer } from "./stream-answer";

type Span = { fromMs: number; toMs: number };

type Reading = { source: EvidenceSource; entries: LogEntry[]; notices: Notice[] };

const KEEP_MS = 10_000;
const REST = "the rest";
const FEWEST_TO_TELL = 20;
const NOT_CONFIGURED =
  "There is no evidence from logs: LOKI_URL is not set. Log lines can be pasted into the decoder instead.";

/** What the logs of an edge's two proxies prove. */
export async function readEvidence(
  subject: LogSubject,
  span: Span,
  upstream: LokiSettings,
  viewer: Viewer,
): Promise<EdgeEvidence> {
  const selector = await readSelector(upstream, span.toMs, viewer);
  const questions = evidenceQuestions(selector, subject, upstream.maxLines);
  const settled = await settledAll(
    questions.filter(({ about }) => about !== REST),
    (question) => readLines(question, span, upstream, viewer),
  );
  const isSilent = settled.every(({ reading }) => reading instanceof FailureError);
  if (!isSilent && !tellEnough(settled)) {
    const rest = questions.filter(({ about }) => about === REST);
    const more = await settledAll(rest, (one) => readLines(one, span, upstream, viewer));
    settled.push(...more);
  }
  const failures = settled.flatMap(({ about, reading }) =>
    reading instanceof FailureError ? [{ about, failure: reading }] : [],
  );
  const [first] = failures;
  if (first !== undefined && failures.length === settled.length) throw first.failure;
  const readings = settled.flatMap(({ reading }) =>
    reading instanceof FailureError ? [] : [reading],
  );
  const sources = readings.map(({ source }) => source);
  const entries = readings.flatMap((reading) => reading.entries);
  const { notices, ...words } = evidenceFromEntries(entries, subject, sources);
  return {
    configured: true,
    ...instants(span),
    sources,
    ...words,
    notices: [
      ...failures.map(({ about, failure }) => missing(about, failure)),
      ...readings.flatMap((reading) => reading.notices),
      ...notices,
    ],
  };
}

type Question = ReturnType<typeof evidenceQuestions>[number];
type Settled = { about: Question["about"]; reading: Reading | FailureError };

function settledAll(
  questions: readonly Question[],
  read: (question: Question) => Promise<Reading>,
): Promise<Settled[]> {
  return Promise.all(
    questions.map(async (question) => ({
      about: question.about,
      reading: await orFailure(read(question)),
    })),
  );
}

/** Enough failures of the caller's prove that it logs, and show the addresses that it calls from. */
function tellEnough([first]: readonly Settled[]): boolean {
  if (first === undefined || first.reading instanceof FailureError) return false;
  return first.reading.entries.length >= FEWEST_TO_TELL;
}

async function readLines(
  { about, logql, limit }: Question,
  { fromMs, toMs }: Span,
  upstream: LokiSettings,
  viewer: Viewer,
): Promise<Reading> {
  const { entries, warnings } = await ask(
    {
      name: "lines",
      path: "/loki/api/v1/query_range",
      params: {
        query: logql,
        start: nanoseconds(fromMs),
        end: nanoseconds(toMs),
        limit: `${limit}`,
        direction: "backward",
      },
      keepMs: KEEP_MS,
      read: toStreamAnswer,
    },
    upstream,
    viewer,
  );
  return {
    source: { about, logql, lines: entries.length, isCut: entries.length >= limit },
    entries,
    notices: warnings.map((message) => ({ source: "loki", kind: "partial", message })),
  };
}

export function evidenceWithoutLoki(span: Span): EdgeEvidence {
  return {
    configured: false,
    ...instants(span),
    sources: [],
    lines: { read: 0, belonged: 0, undecodable: 0 },
    groups: [],
    upgrades: [],
    telemetry: null,
    notices: [{ source: "flaghoist", kind: "unconfigured", message: NOT_CONFIGURED }],
  };
}

function instants({ fromMs, toMs }: Span): { from: string; at: string } {
  return { from: new Date(fromMs).toISOString(), at: new Date(toMs).toISOString() };
}
