import type { LogEntry } from "./log-entry";

type LineParts = {
  requestId?: string;
  path?: string;
  status?: string;
  details?: string;
  authority?: string;
};

export const AT = "2026-11-21T12:00:00.000Z";
const AT_MS = Date.parse(AT);
const CALLER_POD = "web-6584ddcf65-k78wz";
export const CALLEE_POD = "cart-7c9f6bb5d4-x2v9z";

/** What the caller's proxy wrote of a call to cart. */
export function callerEntry(parts: LineParts = {}, pod = CALLER_POD): LogEntry {
  const { requestId = "r1", path = "/cart", authority = "cart:8080" } = parts;
  const { status = "503 -", details = "via_upstream" } = parts;
  const line = `[${AT}] "GET ${path} HTTP/1.1" ${status} ${details} - "-" 0 19 5 4 "-" "curl/8.9.1" "${requestId}" "${authority}" "10.0.0.7:8080" outbound|8080||cart.shop.svc.cluster.local 10.0.0.5:50000 10.96.0.9:8080 10.0.0.5:40000 - default`;
  return { timeMs: AT_MS, line, pod, namespace: "shop" };
}

/** What the callee's proxy wrote of an arrival from an address. */
export function calleeEntry(parts: LineParts = {}, from = "10.0.0.5"): LogEntry {
  const { requestId = "r1", path = "/cart", authority = "cart:8080" } = parts;
  const { status = "503 UC" } = parts;
  const { details = "upstream_reset_before_response_started{connection_termination}" } = parts;
  const line = `[${AT}] "GET ${path} HTTP/1.1" ${status} ${details} - "-" 0 95 4 - "-" "curl/8.9.1" "${requestId}" "${authority}" "10.0.0.7:8080" inbound|8080|| 127.0.0.6:33000 10.0.0.7:8080 ${from}:50000 outbound_.8080_._.cart.shop.svc.cluster.local default`;
  return { timeMs: AT_MS, line, pod: CALLEE_POD, namespace: "shop" };
}
