import type { Viewer } from "@/lib/http/viewer";
import { latencyCourse } from "@/lib/mesh/latency-course";
import type { Scope } from "@/lib/mesh/scope";
import type { LatencySeries } from "@/lib/mesh/series";
import type { SeriesSubject } from "@/lib/mesh/series-subject";
import { askCompared } from "./ask-compared";
import { instantOf } from "./ask-mesh";
import { latencySeriesQuestion } from "./series-question";
import { durationTracks } from "./series-rows";
import { seriesSource, timesOf } from "./series-source";
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
  const buckets = tracks.filter(({ part }) => part.kind === "bucket");
  const versions = [...new Set(buckets.map(({ calleeVersion }) => calleeVersion))];
  return {
    ...timesOf(source),
    course: latencyCourse(tracks, steps.points, reporter),
    before: then.value && latencyCourse(durationTracks(then.value.rows), steps.points, reporter),
    calleeVersions: versions.map((version) => ({
      version,
      p99Ms: latencyCourse(
        buckets.filter(({ calleeVersion }) => calleeVersion === version),
        steps.points,
        reporter,
      ).p99Ms,
    })),
    promql,
    notices: [...then.notices, ...spokenNotices(now)],
  };
}
