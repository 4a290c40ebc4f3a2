import { settings } from "@/lib/config/settings";
import type { Viewer } from "@/lib/http/viewer";
import { answerRates } from "@/lib/mesh/answer-rates";
import { beginningsOf } from "@/lib/mesh/beginning";
import { courseFromMoments } from "@/lib/mesh/course";
import type { Moment, MomentRules } from "@/lib/mesh/moment";
import { notableWorkloads } from "@/lib/mesh/notable-workloads";
import type { Scope } from "@/lib/mesh/scope";
import type { RequestsSeries } from "@/lib/mesh/series";
import { isOfSubject, type SeriesSubject, transportOf } from "@/lib/mesh/series-subject";
import { tellingPoint, troublesAt } from "@/lib/mesh/telling-point";
import {
  type EdgeTracks,
  edgesFromTracks,
  momentsOf,
  momentsOfEdge,
  momentsTogether,
} from "@/lib/mesh/track-moments";
import { versionCourses } from "@/lib/mesh/version-course";
import { askCompared } from "./ask-compared";
import { instantOf } from "./ask-mesh";
import type { RangeAnswer } from "./range-answer";
import { requestsSeriesQuestion, tcpSeriesQuestion } from "./series-question";
import { requestTracks, tcpTracks } from "./series-rows";
import { type SeriesSource, seriesSource, timesOf } from "./series-source";
import { spokenNotices } from "./spoken-notices";

/** How the requests, or connections, of a subject went: one range question, and one more to compare. */
export async function readRequestsSeries(
  scope: Scope,
  subject: SeriesSubject,
  rangeSeconds: number,
  nowMs: number,
  viewer: Viewer,
): Promise<RequestsSeries> {
  const range = { seconds: rangeSeconds, at: instantOf(scope, nowMs) };
  const source = await seriesSource(scope, subject, range, viewer);
  const promql =
    transportOf(subject) === "tcp"
      ? tcpSeriesQuestion(source.requests)
      : requestsSeriesQuestion(source.requests);
  const { steps, windowSeconds } = source;
  const question = { name: "series", promql, steps };
  const { now, then } = await askCompared(question, scope.compareSeconds, viewer);
  const rules = { windowSeconds, thresholds: settings().health };
  const edges = edgesOf(now, subject, source);
  const courses = edges.map((edge) => momentsOfEdge(edge, steps.points, rules));
  const moments = momentsTogether(courses, steps.points);
  const notableRatio = rules.thresholds.degradedRatio;
  const beginnings = beginningsOf(moments, { ...steps, windowSeconds, notableRatio });
  const telling = tellingPoint(moments, beginnings, rules, steps);
  return {
    ...timesOf(source),
    course: courseFromMoments(moments),
    before: then.value ? courseOf(then.value, subject, source, rules) : null,
    beginnings,
    callerVersions: versionCourses(edges, "callerVersion", moments, rules),
    calleeVersions: versionCourses(edges, "calleeVersion", moments, rules),
    troubles: troublesAt(moments[telling], rules),
    answers: answerRates(edges, telling),
    workloads: notableWorkloads(edges, telling),
    edges: edges.map(({ id }, index) => edgeCourse(id, courses[index] ?? [])),
    promql,
    notices: [...then.notices, ...spokenNotices(now)],
  };
}

function edgesOf(
  { rows }: RangeAnswer,
  subject: SeriesSubject,
  { naming }: SeriesSource,
): EdgeTracks[] {
  const tracks = { requests: requestTracks(rows, naming.group), tcp: tcpTracks(rows) };
  return edgesFromTracks(tracks, naming).filter(
    ({ id, transport }) => transport === transportOf(subject) && isOfSubject(id, subject),
  );
}

/** `null`: nothing is known of that time, which is no traffic of zero. */
function courseOf(
  answer: RangeAnswer,
  subject: SeriesSubject,
  source: SeriesSource,
  rules: MomentRules,
) {
  const edges = edgesOf(answer, subject, source);
  if (edges.length === 0) return null;
  return courseFromMoments(momentsOf(edges, source.steps.points, rules));
}

function edgeCourse(id: string, moments: readonly (Moment | null)[]) {
  return {
    id,
    perSecond: moments.map((moment) => moment?.perSecond ?? null),
    errorRatio: moments.map((moment) => moment?.errorRatio ?? null),
  };
}
