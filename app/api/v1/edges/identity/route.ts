import { answer } from "@/app/api/answer";
import { requestedEdge } from "@/app/api/edge-evidence";
import { requestedScope } from "@/app/api/requested-scope";
import { readIdentity } from "@/lib/prometheus/read-identity";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/edges/identity", {
  GET: async (request, viewer) => {
    const scope = requestedScope(request, ["edge"]);
    return Response.json(await readIdentity(scope, requestedEdge(request), Date.now(), viewer));
  },
});
