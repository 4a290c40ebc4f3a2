import { FailureError } from "@/lib/http/failure";
import { missing, orFailure } from "@/lib/http/or-missing";
import type { Viewer } from "@/lib/http/viewer";
import { type DurationTrack, isNativeAlone, latencyCourse } from "@/lib/mesh/latency-course";
import type { Notice } from "@/lib/mesh/notice";
import type { Scope } from "@/lib/mesh/scope";
import type { LatencySeries } from "@/lib/mesh/series";
import type { SeriesSubject } from "@/lib/mesh/series-subject";
import { askCompared } from "./ask-compared";
import { instantOf } from "./ask-mesh";
import { latencySeriesQuestion, nativeMeanQuestion } from "./series-question";
import { durationTracks } from "./series-rows";
import { type SeriesSource, seriesSource, timesOf } from "./series-source";
import { spokenNotices } from "./spoken-notices";

/** How long the requests of a subject took: one range question, and one more to compare. */
export async function readLatencySeries(
  scope: Scope,
  subject: SeriesSubject,
  rangeSeconds: number,
  nowMs: number,
  viewer: Viewer,
): Promise<LatencySeries> {
  const range = { seconds: rangeSeconds, at: instantOf(scope, nowMs) };
  const source = await seriesSource(scope, subject, range, viewer);
  const { steps, durations, reporter } = source;
  const promql = latencySeriesQuestion(durations);
  const question = { name: "latency-series", promql, steps };
  const { now, then } = await askCompared(question, scope.compareSeconds, viewer);
  const tracks = durationTracks(now.rows);
  const means = isNativeAlone(tracks) ? await readMeans(source, scope, viewer) : NO_MEANS;
  const courseOf = (own: readonly DurationTrack[]) => latencyCourse(own, steps.points, reporter);
  const buckets = tracks.filter(({ part }) => part.kind === "bucket");
  const versions = [...new Set(buckets.map(({ calleeVersion }) => calleeVersion))];
  return {
    ...timesOf(source),
    course: courseOf([...tracks, ...means.now]),
    before: then.value && courseOf([...durationTracks(then.value.rows), ...means.earlier]),
    calleeVersions: versions.map((version) => ({
      version,
      p99Ms: courseOf(buckets.filter(({ calleeVersion }) => calleeVersion === version)).p99Ms,
    })),
    promql,
    notices: [...then.notices, ...spokenNotices(now), ...means.notices],
  };
}

type Means = { now: DurationTrack[]; earlier: DurationTrack[]; notices: Notice[] };

const NO_MEANS: Means = { now: [], earlier: [], notices: [] };

/** Native histograms keep no series of their sums. Percentiles are worth having without a mean. */
async function readMeans(
  { durations, steps }: SeriesSource,
  { compareSeconds }: Scope,
  viewer: Viewer,
): Promise<Means> {
  const question = { name: "latency-means", promql: nativeMeanQuestion(durations), steps };
  const asked = await orFailure(askCompared(question, compareSeconds, viewer));
  if (asked instanceof FailureError) return { ...NO_MEANS, notices: [missing("the mean", asked)] };
  const earlier = asked.then.value === null ? [] : durationTracks(asked.then.value.rows);
  return { now: durationTracks(asked.now.rows), earlier, notices: [] };
}
