import { answer } from "@/app/api/answer";
import { requestedScope } from "@/app/api/requested-scope";
import { readEdges } from "@/lib/prometheus/read-edges";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/edges", {
  GET: async (request, viewer) =>
    Response.json(await readEdges(requestedScope(request), Date.now(), viewer)),
});
