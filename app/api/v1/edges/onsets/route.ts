import { answer } from "@/app/api/answer";
import { requestedRange, requestedScope } from "@/app/api/requested-scope";
import { readOnsets } from "@/lib/prometheus/read-onsets";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/edges/onsets", {
  GET: async (request, viewer) => {
    const scope = requestedScope(request, ["range"]);
    return Response.json(await readOnsets(scope, requestedRange(request), Date.now(), viewer));
  },
});
