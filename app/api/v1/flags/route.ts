import { answer } from "@/app/api/answer";
import { refuseParameters } from "@/app/api/requested-scope";
import { ENVOY_FLAGS, ZTUNNEL_WORDS } from "@/lib/envoy/flag-facts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/flags", {
  GET: (request) => {
    refuseParameters(request);
    return Response.json({ envoy: ENVOY_FLAGS, ztunnel: ZTUNNEL_WORDS });
  },
});
