import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { durationFromSeconds } from "@/lib/filters/duration";
import { meshFilters } from "@/lib/filters/mesh-filters";
import { paramsFromScope, scopeFromFilters } from "@/lib/filters/scope-params";
import type { FailureError } from "@/lib/http/failure";
import type { IdentityAnswer } from "@/lib/mesh/identity";
import type { LatencySeries, RequestsSeries, Trouble } from "@/lib/mesh/series";
import type { SeriesSubject } from "@/lib/mesh/series-subject";
import { readApi } from "./read-api";
import { useScopeFilters } from "./use-mesh-filters";

const REFRESH_MS = 30_000;
const DAY_SECONDS = 86_400;
const rangeFilter = { range: meshFilters.range };

/** How requests went over time; `null` asks for nothing. */
export function useRequestsSeries(subject: SeriesSubject | null) {
  return useSeries<RequestsSeries>(subject, "requests");
}

/** It costs more than the requests, so whoever draws both asks for it after them. */
export function useLatencySeries(subject: SeriesSubject | null) {
  return useSeries<LatencySeries>(subject, "latency");
}

/**
 * A day in one coarse question, for trouble that began before the charts do; `null` asks for nothing.
 * An answer is good for that trouble alone: other trouble may have begun after it.
 */
export function useDayOfRequests(subject: SeriesSubject, trouble: Trouble | null) {
  const [filters] = useScopeFilters();
  const [{ range }] = useQueryStates(rangeFilter);
  const params = paramsFromScope(scopeFromFilters({ ...filters, compare: null }, "none"));
  addSubject(params, subject);
  params.set("part", "requests");
  params.set("range", durationFromSeconds(DAY_SECONDS));
  return useQuery<RequestsSeries, FailureError>({
    queryKey: ["series", params.toString(), trouble],
    queryFn: ({ signal }) => readApi("/api/v1/edges/series", params, signal),
    enabled: trouble !== null && range < DAY_SECONDS,
    staleTime: Number.POSITIVE_INFINITY, // a past that is over does not change
    gcTime: 0, // the next time that such trouble goes on, it is another one
  });
}

export function useIdentity(edgeId: string | null) {
  const [filters] = useScopeFilters();
  const params = paramsFromScope(scopeFromFilters({ ...filters, compare: null }, "none"));
  params.set("edge", edgeId ?? "");
  return useQuery<IdentityAnswer, FailureError>({
    queryKey: ["identity", params.toString()],
    queryFn: ({ signal }) => readApi("/api/v1/edges/identity", params, signal),
    enabled: edgeId !== null,
    refetchInterval: filters.at === null ? REFRESH_MS : false,
  });
}

function useSeries<Answer>(subject: SeriesSubject | null, part: "requests" | "latency") {
  const [filters] = useScopeFilters();
  const [{ range }] = useQueryStates(rangeFilter);
  const params = paramsFromScope(scopeFromFilters(filters, "none"));
  if (subject !== null) addSubject(params, subject);
  params.set("part", part);
  params.set("range", durationFromSeconds(range));
  return useQuery<Answer, FailureError>({
    queryKey: ["series", params.toString()],
    queryFn: ({ signal }) => readApi("/api/v1/edges/series", params, signal),
    enabled: subject !== null,
    placeholderData: (former, question) =>
      isOfSameSubject(question?.queryKey[1], params) ? former : undefined,
    refetchInterval: filters.at === null ? REFRESH_MS : false,
  });
}

function addSubject(params: URLSearchParams, subject: SeriesSubject): void {
  if (subject.kind === "edge") {
    params.set("edge", subject.id);
    return;
  }
  params.set(subject.kind, subject.ids.join(","));
  if (subject.transport === "tcp") params.set("protocol", "tcp");
}

/** While another stretch of time loads, the former one stays; that of another edge never does. */
function isOfSameSubject(former: unknown, params: URLSearchParams): boolean {
  if (typeof former !== "string") return false;
  const was = new URLSearchParams(former);
  return ["edge", "callee", "caller", "protocol", "group"].every(
    (name) => was.get(name) === params.get(name),
  );
}
