import { answer } from "@/app/api/answer";
import { readStatus } from "@/lib/prometheus/read-status";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/status", {
  GET: async (_request, viewer) =>
    Response.json({ prometheus: await readStatus(Date.now(), viewer) }),
});
