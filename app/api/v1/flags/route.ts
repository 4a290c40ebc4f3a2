import { answer } from "@/app/api/answer";
import { ENVOY_FLAGS, ZTUNNEL_WORDS } from "@/lib/envoy/flag-facts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/flags", {
  GET: () => Response.json({ envoy: ENVOY_FLAGS, ztunnel: ZTUNNEL_WORDS }),
});
