import { hit, hitSeenByBoth, type Incident, type IncidentId } from "./incident";
import { fromApp, fromProxy, type Reply, USUAL } from "./reply";

const NO_ENDPOINT = fromProxy(503, "UH", "nobody");
/** A timeout is as sharp as its timer; what is slow but answers stays below it. */
const AT_TIMEOUT = { medianMs: 3_002, spread: 1.001 };
const TIMED_OUT: Reply = { ...fromProxy(504, "UT", "peer"), latency: AT_TIMEOUT };
const CALLER_LEFT: Reply = { ...fromProxy(0, "DC", "peer"), latency: AT_TIMEOUT };
const SLOW: Reply = { ...USUAL, latency: { medianMs: 1_400, spread: 1.3 } };

/**
 * `isClear` ones push an edge over the threshold of "failing" at once; the others need a look. No
 * call may lose all of its good answers, whatever comes together: its counter would stand still.
 */
export const INCIDENTS: Readonly<Record<IncidentId, Incident>> = {
  "no-endpoints": {
    title: "recommendations has no healthy endpoint",
    isClear: true,
    hits: [hit({ service: "recommendations", share: 0.94, source: NO_ENDPOINT, fatal: 0.02 })],
  },
  "grpc-no-endpoints": {
    title: "fraud (gRPC) has no healthy endpoint",
    isClear: true,
    hits: [hit({ service: "fraud", share: 0.8, source: NO_ENDPOINT, fatal: 0.3 })],
  },
  "connection-refused": {
    title: "notifications v5 listens on localhost only since its rollout",
    isClear: true,
    hits: [
      hit({
        service: "notifications",
        share: 0.9,
        source: { ...fromApp(503), flags: "URX", latency: { medianMs: 60, spread: 1.6 } },
        destination: fromProxy(503, "UF", "peer"),
        attempts: 3,
        fatal: 0.05,
      }),
    ],
  },
  "mtls-mismatch": {
    title: "ledger and search of cluster-2 speak plaintext to callers that expect mTLS",
    isClear: true,
    hits: [
      hit({
        service: "ledger",
        share: 0.85,
        source: fromProxy(503, "URX,UF", "host", 24),
        fatal: 0.2,
      }),
      hit({
        service: "search",
        callee: "search2",
        share: 0.85,
        source: fromProxy(503, "UF,URX", "nobody", 24),
        fatal: 0.05,
      }),
    ],
  },
  "circuit-breaker": {
    title: "search is over the limits of its DestinationRule",
    isClear: true,
    hits: [
      hit({
        service: "search",
        callee: "search",
        share: 0.3,
        source: fromProxy(503, "UO", "host"),
        fatal: 0.05,
      }),
    ],
  },
  "slow-app": {
    title: "cart is slower than its callers' timeout of 3 s",
    isClear: true,
    hits: [
      hitSeenByBoth({
        service: "cart",
        share: 0.18,
        source: TIMED_OUT,
        destination: CALLER_LEFT,
        fatal: 0.1,
      }),
      hitSeenByBoth({ service: "cart", share: 0.5, source: SLOW, fatal: 0 }),
    ],
  },
  "grpc-errors": {
    title: "inventory answers INTERNAL under HTTP 200",
    isClear: true,
    hits: [
      hitSeenByBoth({
        service: "inventory",
        share: 0.22,
        source: fromApp(200, 13),
        fatal: 0.1,
      }),
    ],
  },
  "bad-canary": {
    title: "catalog v2, a tenth of the traffic, answers 500",
    isClear: false,
    hits: [
      hitSeenByBoth({
        service: "catalog",
        callee: "catalogV2",
        share: 0.35,
        source: fromApp(500),
        fatal: 0.3,
      }),
    ],
  },
  "policy-denial": {
    title: "an AuthorizationPolicy of reviews denies mobile-api",
    isClear: false,
    hits: [
      hitSeenByBoth({
        service: "reviews",
        caller: "mobileApi",
        share: 0.93,
        source: { ...fromApp(403), latency: { medianMs: 1.2, spread: 1.4 } },
        fatal: 0,
        reachesApp: false,
      }),
    ],
  },
  "client-disconnects": {
    title: "mobile clients give up early",
    isClear: false,
    hits: [
      hitSeenByBoth({
        service: "mobileApi",
        share: 0.12,
        source: fromProxy(0, "DC", "peer", 900),
        fatal: 0,
      }),
      hitSeenByBoth({
        service: "tracking",
        share: 0.25,
        source: fromProxy(0, "DR", "peer", 2_000),
        fatal: 0,
      }),
    ],
  },
  "injected-fault": {
    title: "a VirtualService aborts storefront's calls to reviews",
    isClear: false,
    hits: [
      hit({
        service: "reviews",
        caller: "storefront",
        share: 0.15,
        source: fromProxy(500, "FI", "nobody", 0.4),
        fatal: 0.02,
      }),
    ],
  },
  "missing-route": {
    title: "the gateway knows no route for a host that clients still ask for",
    isClear: false,
    hits: [hit({ service: "noRoute", share: 1, source: fromProxy(404, "NR", "nobody"), fatal: 0 })],
  },
  "cache-refused": {
    title: "session-cache refuses connections",
    isClear: false,
    hits: [
      hit({
        service: "sessionCache",
        caller: "cart",
        share: 0.4,
        source: fromProxy(0, "UF,URX", "host"),
        fatal: 0.02,
      }),
    ],
  },
  "rate-limit": {
    title: "media limits the gateway's requests",
    isClear: false,
    hits: [
      hitSeenByBoth({
        service: "media",
        share: 0.12,
        source: fromApp(429),
        destination: fromProxy(429, "RL", "peer"),
        fatal: 0,
        reachesApp: false,
      }),
    ],
  },
};
