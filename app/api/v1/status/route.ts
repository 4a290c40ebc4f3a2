import { answer } from "@/app/api/answer";
import { refuseParameters } from "@/app/api/requested-scope";
import { settings } from "@/lib/config/settings";
import { readLokiStatus } from "@/lib/loki/read-status";
import { readStatus } from "@/lib/prometheus/read-status";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/status", {
  GET: async (request, viewer) => {
    refuseParameters(request);
    const [prometheus, loki] = await Promise.all([
      readStatus(Date.now(), viewer),
      readLokiStatus(Date.now(), viewer, settings().loki),
    ]);
    return Response.json({ prometheus, loki });
  },
});
