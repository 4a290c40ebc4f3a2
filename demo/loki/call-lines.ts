import type { Call } from "@/demo/traffic/calls";
import { type Latency, seenByCaller } from "@/demo/traffic/latency";
import { type Post, postsOf } from "@/demo/traffic/observation";
import { inProtocol, type Reply } from "@/demo/traffic/reply";
import type { Target, Workload } from "@/demo/traffic/workload";
import { calleePod, callerPod, clientOf, endsOf } from "./call-ends";
import { type Asked, askedOf } from "./call-names";
import type { Chance, LoggedCall } from "./logged-calls";
import type { ProxyLine } from "./proxy-line";
import { detailsOf } from "./reply-details";

/** A line, made when it is read, and the proxy that wrote it. */
export type WrittenLine = {
  target: Target;
  workload: Workload;
  timeMs: number;
  line: () => ProxyLine;
};

/** One try of a request, as one proxy saw it. */
type Arrival = { request: LoggedCall; post: Post; reply: Reply; nth: number; timeMs: number };

const NOT_ASKED: Asked = { method: "-", path: "-", protocol: "-", authority: "-" };

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
  const { call, kind, chance, doneMs } = request;
  return postsOf(call).flatMap((post) => {
    const { workload, side } = post;
    const replied = kind[side];
    if (replied === null) return [];
    const tries = side === "source" ? 1 : kind.attempts;
    return Array.from({ length: tries }, (_, index) => {
      // The caller's proxy tells of its last try.
      const nth = side === "source" ? kind.attempts - 1 : index;
      const timeMs = side === "source" ? doneMs : doneMs - HOP_MS - TRY_MS * (tries - 1 - index);
      const target =
        workload === call.from ? callerPod(workload, chance) : calleePod(workload, chance, nth);
      const line = () =>
        proxyLine({ request, post, reply: inProtocol(replied, call.protocol), nth, timeMs });
      return { target, workload, timeMs, line };
    });
  });
}

function proxyLine(arrival: Arrival): ProxyLine {
  const { request, post, reply, timeMs } = arrival;
  const { call, chance } = request;
  const { workload, side } = post;
  const { details, transportFailure } = detailsOf(call, reply, side, workload.proxyVersion);
  const durationMs = durationOf(arrival);
  const isTcp = call.protocol === "tcp";
  return {
    start_time: new Date(timeMs - durationMs).toISOString(),
    ...(isTcp ? NOT_ASKED : askedOf(call, chance)),
    response_code: isTcp ? 0 : reply.code,
    response_flags: reply.flags,
    response_code_details: details,
    connection_termination_details: "-",
    upstream_transport_failure_reason: transportFailure,
    ...bytesOf(call, reply),
    duration: Math.round(durationMs),
    upstream_service_time: details === "via_upstream" ? `${Math.floor(durationMs)}` : "-",
    x_forwarded_for: call.from.dataplane === "gateway" ? clientOf(chance) : "-",
    user_agent: isTcp ? "-" : agentOf(call, chance),
    request_id: isTcp ? "-" : requestId(chance),
    ...placesOf(arrival, details),
    grpc_status: reply.grpcStatus ?? "-",
  };
}

/** A proxy that turned a request away itself asked nobody. */
function placesOf({ request, post, reply, nth }: Arrival, details: string) {
  const { call, chance } = request;
  const ends = endsOf(call, chance, nth);
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
      ? `${clientOf(chance)}:${ends.in}`
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
  return drawn(latency, request.chance);
}

/** Both sides draw the same number, so that the caller's duration is the longer one. */
function drawn({ medianMs, spread }: Latency, chance: Chance): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance("radius")));
  const normal = radius * Math.cos(2 * Math.PI * chance("angle"));
  return medianMs * spread ** normal;
}

function agentOf({ protocol }: Call, chance: Chance): string {
  if (protocol === "grpc") return RPC_AGENT;
  return AGENTS[Math.floor(chance("agent") * AGENTS.length)] ?? AGENTS[0];
}

function requestId(chance: Chance): string {
  const hex = [1, 2, 3, 4].map((part) => eightHex(chance(`id${part}`)));
  const [a = "", b = "", c = "", d = ""] = hex;
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-9${c.slice(0, 3)}-${c.slice(4)}${d}`;
}

function eightHex(unit: number): string {
  return Math.floor(unit * 2 ** 32)
    .toString(16)
    .padStart(8, "0");
}
