import { answer } from "@/app/api/answer";
import { refuseParameters } from "@/app/api/requested-scope";
import { ENVOY_ENTRIES, ZTUNNEL_ENTRIES } from "@/lib/envoy/flag-dictionary";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/flags", {
  GET: (request) => {
    refuseParameters(request);
    return Response.json({ envoy: ENVOY_ENTRIES, ztunnel: ZTUNNEL_ENTRIES });
  },
});
