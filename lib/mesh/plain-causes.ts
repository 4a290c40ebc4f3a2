import type { Cause } from "@/lib/envoy/cause-facts";

const CAUSES: Partial<Record<Cause, readonly string[]>> = {
  app_error: [
    "The app itself fails: its log at that time says why",
    "A dependency of the app fails, and the app passes it on",
    "A rollout or a configuration of the app changed when it began",
  ],
  unclear_denial: [
    "An AuthorizationPolicy matches the caller, or no ALLOW rule does",
    "A RequestAuthentication refuses the caller's token",
    "A rate limit of an EnvoyFilter turns it away",
    "The app itself refuses: a user without the right, a token it does not accept",
  ],
  unclear_bad_gateway: [
    "The mesh lets nothing out to hosts it does not know (REGISTRY_ONLY), and the caller asks for one",
    "The app is a gateway itself, and what it calls fails",
  ],
  egress_blocked: [
    "No ServiceEntry names the host",
    "A Sidecar or the mesh's outboundTrafficPolicy is REGISTRY_ONLY",
  ],
  no_answer: [
    "The connection went before an answer was written",
    "The app ended in the middle of a request",
  ],
  caller_cancelled: [
    "The caller's deadline is shorter than the callee's usual answer",
    "The caller no longer needs the answer: a closed tab, a race of several requests",
  ],
};

/** Where an answer without a flag usually comes from, the likeliest first. */
export function plainCauses(cause: Cause): readonly string[] {
  return CAUSES[cause] ?? [];
}

/** Where in Istio and Kubernetes it is decided. */
export function plainObjects(cause: Cause): string[] {
  if (cause === "rbac_denied") return ["AuthorizationPolicy"];
  if (cause === "jwt_denied") return ["RequestAuthentication"];
  if (cause === "unclear_denial") {
    return ["AuthorizationPolicy", "RequestAuthentication", "EnvoyFilter (rate limits)"];
  }
  if (cause === "egress_blocked") {
    return ["ServiceEntry", "Sidecar (outboundTrafficPolicy)", "MeshConfig"];
  }
  return cause === "app_error" ? ["Deployment"] : ["Deployment", "VirtualService"];
}
