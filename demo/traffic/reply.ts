import type { CallProtocol } from "./calls";
import type { Latency } from "./latency";

/**
 * How far a request got before it was answered, which decides what its proxy knows of the callee:
 * all (`peer`), only what the endpoint's own record says (`host`), or nothing (`nobody`).
 */
type Met = "peer" | "host" | "nobody";

/** What one proxy noted about a request. `latency: null` is the service's usual one. */
export type Reply = {
  code: number;
  grpcStatus: number | null;
  flags: string;
  met: Met;
  latency: Latency | null;
};

export const USUAL: Reply = { code: 200, grpcStatus: 0, flags: "-", met: "peer", latency: null };

/** Answered by a proxy itself, with no app involved. */
export function fromProxy(code: number, flags: string, met: Met, medianMs = 0.7): Reply {
  return { code, grpcStatus: null, flags, met, latency: { medianMs, spread: 1.4 } };
}

export function fromApp(code: number, grpcStatus: number | null = null): Reply {
  return { ...USUAL, code, grpcStatus };
}

/** gRPC failures travel under HTTP 200; code 0, a caller that left, has no gRPC status either. */
export function inProtocol(reply: Reply, protocol: CallProtocol): Reply {
  if (protocol !== "grpc") return { ...reply, grpcStatus: null };
  if (reply.code === 0) return reply;
  return { ...reply, code: 200, grpcStatus: reply.grpcStatus ?? grpcStatusFrom(reply.code) };
}

/** Envoy's mapping for the replies it makes itself. */
function grpcStatusFrom(code: number): number {
  switch (code) {
    case 400:
      return 13;
    case 401:
      return 16;
    case 403:
      return 7;
    case 404:
      return 12;
    case 429:
    case 502:
    case 503:
    case 504:
      return 14;
    default:
      return 2;
  }
}
