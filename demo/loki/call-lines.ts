import type { Call } from "@/demo/traffic/calls";
import { type Latency, seenByCaller } from "@/demo/traffic/latency";
import { type Post, postsOf } from "@/demo/traffic/observation";
import { unitFrom } from "@/demo/traffic/random";
import { inProtocol, type Reply } from "@/demo/traffic/reply";
import type { Target, Workload } from "@/demo/traffic/workload";
import { calleeKey, clientOf, type Ends, endsOf, pick } from "./call-ends";
import { type Asked, askedOf } from "./call-names";
import type { LoggedCall } from "./logged-calls";
import type { ProxyLine } from "./proxy-line";
import { detailsOf } from "./reply-details";

/** A line and the proxy that wrote it. */
export type WrittenLine = { target: Target; workload: Workload; timeMs: number; line: ProxyLine };

type Arrival = { request: LoggedCall; asked: Asked; ends: Ends; post: Post; reply: Reply };

const AGENTS = ["okhttp/4.12.0", "axios/1.7.9", "Go-http-client/1.1"] as const;
const RPC_AGENT = "grpc-node-js/1.12.2";
const SHORT_REPLY_BYTES = 95;
/** "RBAC: access denied" */
const DENIAL_BYTES = 19;
const FORBIDDEN = 403;
const HOP_MS = 0.5;
const TRY_MS = 20;

/** What every proxy on the way writes of one request: one id, and ends that fit. */
export function callLines(request: LoggedCall): WrittenLine[] {
  const { call, kind, key } = request;
  const asked = askedOf(call, key);
  return postsOf(call).flatMap((post) => {
    const replied = post.side === "source" ? kind.source : kind.destination;
    if (replied === null) return [];
    const reply = inProtocol(replied, call.protocol);
    const tries = post.side === "source" ? 1 : kind.attempts;
    return Array.from({ length: tries }, (_, index) => {
      // The caller's proxy tells of its last try.
      const nth = post.side === "source" ? kind.attempts - 1 : index;
      const ends = endsOf(call, key, nth);
      const beforeMs = post.side === "source" ? 0 : HOP_MS + TRY_MS * (tries - 1 - index);
      return writtenLine({ request, asked, ends, post, reply }, nth, request.doneMs - beforeMs);
    });
  });
}

function writtenLine(arrival: Arrival, nth: number, timeMs: number): WrittenLine {
  const { request, asked, post, reply } = arrival;
  const { call, key } = request;
  const { workload, side } = post;
  const target =
    workload === call.from ? pick(workload, `${key}/caller`) : pick(workload, calleeKey(key, nth));
  const { details, transportFailure } = detailsOf(call, reply, side, workload.proxyVersion);
  const durationMs = durationOf(arrival);
  const isTcp = call.protocol === "tcp";
  const isPassedOn = details === "via_upstream";
  return {
    target,
    workload,
    timeMs,
    line: {
      start_time: new Date(timeMs - durationMs).toISOString(),
      method: isTcp ? "-" : asked.method,
      path: isTcp ? "-" : asked.path,
      protocol: isTcp ? "-" : asked.protocol,
      response_code: isTcp ? 0 : reply.code,
      response_flags: reply.flags,
      response_code_details: details,
      connection_termination_details: "-",
      upstream_transport_failure_reason: transportFailure,
      ...bytesOf(call, reply),
      duration: Math.round(durationMs),
      upstream_service_time: isPassedOn ? `${Math.floor(durationMs)}` : "-",
      x_forwarded_for: call.from.dataplane === "gateway" ? clientOf(key) : "-",
      user_agent: isTcp ? "-" : agentOf(call, key),
      request_id: isTcp ? "-" : requestId(key),
      authority: isTcp ? "-" : asked.authority,
      ...placesOf(arrival, reply, details),
    },
  };
}

/** A proxy that turned a request away itself asked nobody. */
function placesOf({ request, ends, post }: Arrival, reply: Reply, details: string) {
  const { call, key } = request;
  const isReached = reply.met !== "nobody" || reply.flags.includes("UF");
  const isConnected = isReached && !/UF|UO|RL/.test(reply.flags) && !details.startsWith("rbac");
  const host = `${ends.callee}:${ends.port}`;
  const { host: name } = call.service;
  if (post.workload.dataplane === "waypoint") {
    return {
      upstream_host: isConnected ? `envoy://connect_originate/${host}` : "-",
      upstream_cluster: `inbound-vip|${ends.port}|http|${name}`,
      upstream_local_address: isConnected ? "envoy://internal_client_address/" : "-",
      downstream_local_address: `${ends.service}:${ends.port}`,
      downstream_remote_address: `${ends.caller}:${ends.in}`,
      requested_server_name: "-",
      route_name: "default",
    };
  }
  if (post.side === "destination") {
    const isMutual = post.observer.policy === "mutual_tls";
    return {
      upstream_host: isConnected || reply.flags.includes("UF") ? host : "-",
      upstream_cluster: `inbound|${ends.port}||`,
      upstream_local_address: isConnected ? `127.0.0.6:${ends.in}` : "-",
      downstream_local_address: host,
      downstream_remote_address: `${ends.caller}:${ends.out}`,
      requested_server_name: isMutual ? `outbound_.${ends.port}_._.${name}` : "-",
      route_name: call.protocol === "tcp" ? "-" : "default",
    };
  }
  const isGateway = call.from.dataplane === "gateway";
  return {
    upstream_host: isReached && !reply.flags.includes("UO") ? host : "-",
    upstream_cluster: clusterOf(call, ends.port),
    upstream_local_address: isConnected ? `${ends.caller}:${ends.out}` : "-",
    downstream_local_address: isGateway ? `${ends.caller}:8080` : `${ends.service}:${ends.port}`,
    downstream_remote_address: isGateway
      ? `${clientOf(key)}:${ends.in}`
      : `${ends.caller}:${ends.in}`,
    requested_server_name: "-",
    route_name: routeOf(call),
  };
}

function clusterOf({ service }: Call, port: number): string {
  if (service.name === "PassthroughCluster") return service.name;
  return service.host === "unknown" ? "-" : `outbound|${port}||${service.host}`;
}

function routeOf({ from, service, protocol }: Call): string {
  if (service.name === "PassthroughCluster") return "allow_any";
  return from.dataplane === "gateway" || protocol === "tcp" ? "-" : "default";
}

function bytesOf({ service }: Call, reply: Reply) {
  const isUsual = reply.flags === "-" && (reply.code === 200 || reply.code === 0);
  const short = reply.code === FORBIDDEN ? DENIAL_BYTES : SHORT_REPLY_BYTES;
  return {
    bytes_received: isUsual ? service.requestBytes : 0,
    bytes_sent: isUsual ? service.responseBytes : short,
  };
}

function durationOf({ request, post, reply }: Arrival): number {
  const { service } = request.call;
  const own = reply.latency;
  const latency = own ?? (post.side === "source" ? seenByCaller(service.latency) : service.latency);
  return drawn(latency, request.key);
}

/** Both sides draw the same number, so that the caller's duration is the longer one. */
function drawn({ medianMs, spread }: Latency, key: string): number {
  const radius = Math.sqrt(-2 * Math.log(1 - unitFrom(`${key}/radius`)));
  const normal = radius * Math.cos(2 * Math.PI * unitFrom(`${key}/angle`));
  return medianMs * spread ** normal;
}

function agentOf({ protocol }: Call, key: string): string {
  if (protocol === "grpc") return RPC_AGENT;
  return AGENTS[Math.floor(unitFrom(`${key}/agent`) * AGENTS.length)] ?? AGENTS[0];
}

function requestId(key: string): string {
  const hex = (part: string, length: number) =>
    Math.floor(unitFrom(`${key}/id/${part}`) * 16 ** length)
      .toString(16)
      .padStart(length, "0");
  return `${hex("a", 8)}-${hex("b", 4)}-4${hex("c", 3)}-9${hex("d", 3)}-${hex("e", 6)}${hex("f", 6)}`;
}
