import type { AccessRecord } from "./access-record";
import { type Cause, causeFact } from "./cause-facts";
import { connectionCause, isCalleesProxy, isConnectionFlag } from "./connection-cause";
import { parseDetails } from "./details";
import { detailsCause } from "./details-cause";
import { flagFact } from "./flags";
import { PRECEDENCE } from "./owner";
import { GRPC_CANCELLED, isDeniedStatus, isFailedStatus, isServerError } from "./response-status";
import { ztunnelCause } from "./ztunnel-cause";

const BAD_GATEWAY = 502;
const FORBIDDEN = 403;
/** The length of "RBAC: access denied", all that a proxy older than details tells of a refusal. */
const RBAC_BODY_BYTES = 19;

/** Why the request went as it did. Details come before flags of the same owner. */
export function causeOf(record: AccessRecord): Cause {
  if (record.error !== null) return ztunnelCause(record.error, record);
  const causes = causesIn(record);
  if (causes.length === 0) return statusCause(record);
  const first = PRECEDENCE.find((owner) =>
    causes.some((cause) => causeFact(cause).owner === owner),
  );
  return (
    causes.find((cause) => causeFact(cause).owner === (first ?? "none")) ?? statusCause(record)
  );
}

function causesIn(record: AccessRecord): Cause[] {
  const { details, connectionTermination, flags } = record;
  const found: (Cause | null)[] = [
    causeInDetails(details, record),
    causeInDetails(connectionTermination, record),
    ...flags.map((flag) => flagCause(flag, record)),
    isBlackHole(record) ? "egress_blocked" : null,
  ];
  return found.filter((cause) => cause !== null);
}

/** A layout that tells both ends and no cluster had one that it does not name: the black hole. */
function isBlackHole(record: AccessRecord): boolean {
  const { direction, isTcp, flags, upstreamCluster, downstreamLocal } = record;
  const isUnnamed = upstreamCluster === null && downstreamLocal !== null;
  return direction === "blackhole" || (isTcp && flags.includes("UH") && isUnnamed);
}

export function isPassedOn({ details }: AccessRecord): boolean {
  return details === "via_upstream";
}

function causeInDetails(text: string | null, record: AccessRecord): Cause | null {
  return text === null || text === "via_upstream" ? null : detailsCause(parseDetails(text), record);
}

function flagCause(flag: string, record: AccessRecord): Cause | null {
  if (isConnectionFlag(flag)) return connectionCause(flag, record);
  // The callee's failure came through; it was only the retry that overflowed.
  if (flag === "UO" && isPassedOn(record) && isServerError(record.responseCode)) return null;
  // The flag says that the request is no longer valid HTTP, and the details that a filter made it so.
  if (flag === "DPE" && record.details?.startsWith("filter_") === true) return null;
  // An authorizer that refuses gives no server error; one that cannot be asked does.
  if (flag === "UAEX" && isServerError(record.responseCode)) return "authorizer_failed";
  return flagFact(flag)?.cause ?? null;
}

/** What is left to say where neither details nor flags decide. */
function statusCause(record: AccessRecord): Cause {
  const { responseCode, grpcStatus, details, flags, isTcp } = record;
  if (grpcStatus === GRPC_CANCELLED) return "caller_cancelled";
  if (isDeniedStatus(record)) return denialCause(record);
  if (!isFailedStatus(record)) return "none";
  if (details !== null && !isPassedOn(record)) return answeredByProxy(record);
  if (!isPassedOn(record) && flags.some((flag) => flagFact(flag) === null)) return "unknown_flag";
  if (responseCode === 0 && (grpcStatus ?? 0) === 0) return isTcp ? "none" : "no_answer";
  if (responseCode === BAD_GATEWAY && details === null) return "unclear_bad_gateway";
  return "app_error";
}

function denialCause(record: AccessRecord): Cause {
  const { responseCode, bytesSent, details, upstreamHost } = record;
  if (details !== null && !isPassedOn(record)) return "filter_denied";
  if (isPassedOn(record) && isCalleesProxy(record)) return "app_denied";
  const isRbacBody = responseCode === FORBIDDEN && bytesSent === RBAC_BODY_BYTES;
  return details === null && upstreamHost === null && isRbacBody ? "rbac_denied" : "unclear_denial";
}

/** A route that answers with 502 is the one the mesh has for hosts that nobody may reach. */
function answeredByProxy({ details, responseCode, isTcp }: AccessRecord): Cause {
  if (isTcp && responseCode === 0) return "none";
  if (details !== "direct_response") return "proxy_answered";
  return responseCode === BAD_GATEWAY ? "egress_blocked" : "route_answered";
}
