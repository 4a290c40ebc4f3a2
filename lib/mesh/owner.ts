import { flagFact } from "@/lib/envoy/flags";
import type { Owner } from "@/lib/envoy/owner";
import { GRPC_CANCELLED, isDeniedStatus, isServerError } from "@/lib/envoy/response-status";
import type { Answer } from "./outcome";

export type OwnerRates = Record<Owner, number>;

export type OwnedAnswer = Answer & {
  /** The callee's own inbound proxy says it, so a broken connection is the app's. */
  calleeSays: boolean;
  /** The mesh is told to let nothing out to hosts it does not know. */
  blockedByMesh: boolean;
};

const CONNECTION_FLAGS = ["UF", "UC", "UR"];
const BAD_GATEWAY = 502;

/** Owner of a failed, denied or given-up request, from what metrics alone can tell. First match wins. */
export function ownerOf(answer: OwnedAnswer): Owner {
  const owners = (answer.flags ?? []).map((flag) => flagOwner(flag, answer.calleeSays));
  if (owners.includes("injected")) return "injected";
  if (owners.includes("policy") || answer.blockedByMesh) return "policy";
  if (owners.includes("caller") || answer.grpcStatus === GRPC_CANCELLED) return "caller";
  if (owners.includes("app") || isPlainAppFailure(answer)) return "app";
  if (owners.includes("mesh")) return "mesh";
  return "unknown";
}

/** The flag that settled the owner, or `null` where the status or the destination did. */
export function decidingFlag(answer: OwnedAnswer): string | null {
  const owner = ownerOf(answer);
  return answer.flags?.find((flag) => flagOwner(flag, answer.calleeSays) === owner) ?? null;
}

export function isConnectionFlag(flag: string): boolean {
  return CONNECTION_FLAGS.includes(flag);
}

/** Whether flags are known and none settles it: retries and a cache leave the question open. */
export function hasNoDecidingFlag(flags: string[] | null): boolean {
  return flags?.every((flag) => flagFact(flag)?.owner === null) === true;
}

export function noOwners(): OwnerRates {
  return { caller: 0, app: 0, mesh: 0, policy: 0, injected: 0, unknown: 0 };
}

function flagOwner(flag: string, calleeSays: boolean): Owner | null {
  return calleeSays && isConnectionFlag(flag) ? "app" : (flagFact(flag)?.owner ?? null);
}

/** A 502 may be a host the mesh blocks and a 403 a policy: without details these stay open. */
function isPlainAppFailure({ responseCode, grpcStatus, flags }: Answer): boolean {
  if (!hasNoDecidingFlag(flags) || responseCode === BAD_GATEWAY) return false;
  if (isDeniedStatus({ responseCode, grpcStatus })) return false;
  return isServerError(responseCode) || (grpcStatus !== null && grpcStatus > 0);
}
