import { answer } from "@/app/api/answer";
import { requestedFigure, requestedScope } from "@/app/api/requested-scope";
import { readProvenance } from "@/lib/prometheus/read-provenance";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/edges/provenance", {
  GET: async (request, viewer) => {
    const scope = requestedScope(request, ["edge", "column"]);
    return Response.json(await readProvenance(scope, requestedFigure(request), Date.now(), viewer));
  },
});
