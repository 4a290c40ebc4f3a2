import { answer } from "@/app/api/answer";
import { edgeEvidence, requestedEdge } from "@/app/api/edge-evidence";
import { requestedRange, requestedScope } from "@/app/api/requested-scope";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/edges/logs", {
  GET: async (request, viewer) => {
    const scope = requestedScope(request, ["edge", "range"]);
    const about = { edge: requestedEdge(request), rangeSeconds: requestedRange(request) };
    return Response.json(await edgeEvidence(scope, about, Date.now(), viewer));
  },
});
