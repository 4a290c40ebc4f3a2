import { answer } from "@/app/api/answer";
import { refuseParameters } from "@/app/api/requested-scope";
import { readStatus } from "@/lib/prometheus/read-status";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/status", {
  GET: async (request, viewer) => {
    refuseParameters(request);
    return Response.json({ prometheus: await readStatus(Date.now(), viewer) });
  },
});
