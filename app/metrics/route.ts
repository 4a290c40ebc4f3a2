import { answer } from "@/app/api/answer";
import { metricsText } from "@/lib/http/process-meters";

const TEXT_FORMAT = { "content-type": "text/plain; version=0.0.4; charset=utf-8" };

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer(
  "/metrics",
  { GET: () => new Response(metricsText(), { headers: TEXT_FORMAT }) },
  "quiet",
);
