import { answer } from "@/app/api/answer";
import { requestedScope } from "@/app/api/requested-scope";
import { FailureError } from "@/lib/http/failure";
import { readIdentity } from "@/lib/prometheus/read-identity";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/edges/identity", {
  GET: async (request, viewer) => {
    const scope = requestedScope(request, ["edge"]);
    const edge = new URL(request.url).searchParams.get("edge");
    if (edge === null) {
      throw new FailureError(
        "request",
        "rejected",
        "edge is missing: it may be the id of an edge.",
      );
    }
    return Response.json(await readIdentity(scope, edge, Date.now(), viewer));
  },
});
