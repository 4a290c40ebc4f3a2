import { answer } from "@/app/api/answer";
import { requestedRange, requestedScope } from "@/app/api/requested-scope";
import { requestedPart, requestedSubject, SERIES_PARAMETERS } from "@/app/api/requested-series";
import { readLatencySeries } from "@/lib/prometheus/read-latency-series";
import { readRequestsSeries } from "@/lib/prometheus/read-requests-series";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/edges/series", {
  GET: async (request, viewer) => {
    const scope = requestedScope(request, SERIES_PARAMETERS);
    const read = requestedPart(request) === "latency" ? readLatencySeries : readRequestsSeries;
    const range = requestedRange(request);
    return Response.json(await read(scope, requestedSubject(request), range, Date.now(), viewer));
  },
});
