import { labelsTest } from "@/demo/promql/matcher";
import { floatingRegex } from "@/demo/promql/regex";
import type { Labels } from "@/demo/promql/series";
import type { Call } from "@/demo/traffic/calls";
import { memoized } from "@/demo/traffic/memoized";
import { meshOf } from "@/demo/traffic/mesh";
import { postsOf } from "@/demo/traffic/observation";
import type { World } from "@/demo/traffic/schedule";
import { podsOf, type Target, type Workload } from "@/demo/traffic/workload";
import { callLines } from "./call-lines";
import { callLogOf, SLICE_MS } from "./logged-calls";
import { LogqlError } from "./logql-error";
import type { LineFilter, LogQuestion } from "./parse-logql";
import { jsonLine, textLine } from "./proxy-line";

export type LogLine = { labels: Labels; timeNs: bigint; line: string };

type Asked = {
  question: LogQuestion;
  fromMs: number;
  toMs: number;
  limit: number;
  isForward: boolean;
};

/** Every line that a proxy of the mesh has written, made when asked for. */
export type LogStore = {
  lines: (asked: Asked) => LogLine[];
  streams: () => Labels[];
};

/** The proxies of this namespace log JSON. */
const JSON_NAMESPACE = "payments";
/** Lines that one question may go through. */
const MOST_LINES = 150_000;
const SHORTEST_STEP_MS = 6 * SLICE_MS;
const LONGEST_STEP_MS = 1_800_000;

export function logStoreOf(world: World, mostLines = MOST_LINES): LogStore {
  const { calls } = meshOf(world);
  const logOf = callLogOf(world);
  const labelsOf = memoized((workload: Workload) =>
    memoized((target: Target) => streamLabels(target, workload)),
  );
  const workloadsOf = memoized((call: Call) => postsOf(call).map(({ workload }) => workload));
  const streams = () =>
    [...new Set(calls.flatMap(workloadsOf))].flatMap((workload) =>
      podsOf(workload).map(({ target }) => labelsOf(workload)(target)),
    );
  return {
    streams,
    lines: ({ question, fromMs, toMs, limit, isForward }) => {
      const isAsked = memoized(labelsTest(question.matchers));
      const passes = linesTest(question.filters);
      const asked = calls.filter((call) =>
        workloadsOf(call).some((workload) =>
          podsOf(workload).some(({ target }) => isAsked(streamLabels(target, workload))),
        ),
      );
      const found: LogLine[] = [];
      let seen = 0;
      for (const [stepFromMs, stepToMs] of steps(Math.max(fromMs, world.bornMs), toMs, isForward)) {
        const inStep: LogLine[] = [];
        for (const call of asked) {
          for (const { target, workload, timeMs, line } of writtenIn(call, stepFromMs, stepToMs)) {
            const labels = labelsOf(workload)(target);
            if (!isAsked(labels)) continue;
            seen += 1;
            if (seen > mostLines) throw tooMuch(mostLines);
            const text = target.namespace === JSON_NAMESPACE ? jsonLine(line()) : textLine(line());
            if (passes(text))
              inStep.push({ labels, timeNs: BigInt(Math.floor(timeMs * 1e6)), line: text });
          }
        }
        inStep.sort((a, b) => (a.timeNs < b.timeNs ? -1 : 1) * (isForward ? 1 : -1));
        for (const one of inStep) found.push(one);
        if (found.length >= limit) break;
      }
      return found.slice(0, limit);
    },
  };

  /** A proxy writes its line a moment before the caller's answer is complete. */
  function* writtenIn(call: Call, fromMs: number, toMs: number) {
    for (const request of logOf(call, fromMs, toMs + SLICE_MS)) {
      for (const written of callLines(request)) {
        if (written.timeMs >= fromMs && written.timeMs < toMs) yield written;
      }
    }
  }
}

function streamLabels({ namespace, pod }: Target, { cluster, app }: Workload): Labels {
  return {
    cluster,
    namespace,
    pod,
    container: "istio-proxy",
    app,
    job: `${namespace}/istio-proxy`,
  };
}

/** Ever longer ones, from the end that is asked for first, so that a few lines are found soon. */
function* steps(fromMs: number, toMs: number, isForward: boolean): Generator<[number, number]> {
  let lengthMs = SHORTEST_STEP_MS;
  let [startMs, endMs] = [fromMs, toMs];
  while (startMs < endMs) {
    if (isForward) {
      yield [startMs, Math.min(startMs + lengthMs, endMs)];
      startMs += lengthMs;
    } else {
      yield [Math.max(startMs, endMs - lengthMs), endMs];
      endMs -= lengthMs;
    }
    lengthMs = Math.min(lengthMs * 2, LONGEST_STEP_MS);
  }
}

function linesTest(filters: readonly LineFilter[]): (line: string) => boolean {
  const tests = filters.map(lineTest);
  return (line) => tests.every((test) => test(line));
}

function lineTest({ operator, text }: LineFilter): (line: string) => boolean {
  switch (operator) {
    case "|=":
      return (line) => line.includes(text);
    case "!=":
      return (line) => !line.includes(text);
    case "|~": {
      const regex = floatingRegex(text);
      return (line) => regex.test(line);
    }
    case "!~": {
      const regex = floatingRegex(text);
      return (line) => !regex.test(line);
    }
  }
}

function tooMuch(mostLines: number): LogqlError {
  return new LogqlError(
    `the query would read more than ${mostLines} lines: consider a narrower selector or a shorter range`,
  );
}
