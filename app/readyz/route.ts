import { answer } from "@/app/api/answer";
import { upstreamState } from "@/lib/http/process-state";

/** Tells how the last question went and asks none, so that a slow upstream never fails a probe. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer(
  "/readyz",
  {
    GET: () => {
      const upstreams = { prometheus: upstreamState("prometheus"), loki: upstreamState("loki") };
      return Response.json({ status: "ready", upstreams });
    },
  },
  "quiet",
);
