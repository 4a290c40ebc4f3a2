import type { AccessRecord } from "./access-record";
import { causeOf, isPassedOn } from "./cause";
import { type Cause, causeFact } from "./cause-facts";
import { isCalleesProxy } from "./connection-cause";
import { parseDetails } from "./details";
import { flagFact } from "./flags";
import { grpcStatusText } from "./grpc-status";
import type { Owner } from "./owner";
import { connectErrorName } from "./transport-failure";

type Confidence = "high" | "medium" | "low";

/** Words of the record that the verdict rests on, and the field they stand in. */
type Evidence = { field: keyof AccessRecord; text: string };

export type Verdict = {
  owner: Owner | "none";
  cause: Cause;
  sentence: string;
  confidence: Confidence;
  evidence: Evidence[];
};

/** What one record, alone, says about who answers for it. */
export function verdictOf(record: AccessRecord): Verdict {
  return verdictFor(causeOf(record), record);
}

export function verdictFor(cause: Cause, record: AccessRecord): Verdict {
  return {
    owner: causeFact(cause).owner,
    cause,
    sentence: sentenceFor(cause, record),
    confidence: confidenceIn(cause, record),
    evidence: evidenceFor(cause, record),
  };
}

function sentenceFor(cause: Cause, record: AccessRecord): string {
  const { sentence } = causeFact(cause);
  const callee =
    calleeName(record) ?? (sentence.startsWith("{callee}") ? "The callee" : "the callee");
  const particular = particularOf(cause, record);
  const whole = sentence.replace("{callee}", () => callee);
  return particular === null ? `${whole}.` : `${whole} (${particular}).`;
}

/** "cart.shop" is enough of "cart.shop.svc.cluster.local". */
function calleeName({
  destinationService,
  destinationHost,
  authority,
}: AccessRecord): string | null {
  return destinationService?.replace(/\.svc\..*$/, "") ?? destinationHost ?? authority;
}

/** What this record adds to the sentence of its cause. */
function particularOf(cause: Cause, record: AccessRecord): string | null {
  switch (cause) {
    case "rbac_denied":
      return record.error ?? policyWords(record.details ?? record.connectionTermination);
    case "jwt_denied":
    case "jwks_unusable":
      return spaced(parseDetails(record.details ?? "").jwtStatus);
    case "app_error":
    case "app_denied":
    case "unclear_denial":
      return statusWords(record);
    case "proxy_answered":
    case "filter_denied":
    case "caller_bad_request":
      return record.details;
    case "unknown_flag":
      return record.flags.filter((flag) => flagFact(flag) === null).join(",");
    case "none":
      return null;
    default:
      return record.error ?? transportWords(record) ?? deciding(cause, record)[0] ?? null;
  }
}

function policyWords(text: string | null): string | null {
  if (text === null) return null;
  if (text.includes("bad-CUSTOM-action")) {
    return "all is denied because a CUSTOM policy names a provider that does not work";
  }
  const { policy } = parseDetails(text);
  if (policy !== null) {
    return `rule ${policy.rule} of ${policy.name} in namespace ${policy.namespace}`;
  }
  return text.endsWith("[none]") ? "there are ALLOW rules and none fits" : null;
}

function transportWords({ details, transportFailure }: AccessRecord): string | null {
  const words = transportFailure ?? parseDetails(details ?? "").transportFailure;
  return words === null ? null : (connectErrorName(words) ?? spaced(withoutLibrary(words)));
}

/** OpenSSL names its routine and number before each thing it says. */
function withoutLibrary(words: string): string {
  return words
    .replace(/\|?\d{6,12}:[^:|]{1,80}:OPENSSL_internal:/g, " ")
    .replace(/:TLS_error_end$/, "")
    .replace(/^TLS[ _]error:[ _]*/, "");
}

function statusWords({ responseCode, grpcStatus }: AccessRecord): string | null {
  if (grpcStatus !== null && grpcStatus > 0) return grpcStatusText(grpcStatus);
  return responseCode === null || responseCode === 0 ? null : `${responseCode}`;
}

function spaced(text: string | null): string | null {
  return text === null ? null : text.replaceAll("_", " ");
}

/** The flags that stand for this cause's owner, first those that name the cause itself. */
function deciding(cause: Cause, { flags }: AccessRecord): string[] {
  if (cause === "egress_blocked") return flags;
  const { owner } = causeFact(cause);
  const names = (flag: string) => Number(flagFact(flag)?.cause === cause);
  return flags
    .filter((flag) => {
      const known = flagFact(flag);
      const isAtCallee = owner === "app" && known?.clauseAtCallee !== undefined;
      return known?.owner === owner || isAtCallee;
    })
    .sort((a, b) => names(b) - names(a));
}

/** Sure where flag and details agree; less so where only the callee's own record could settle it. */
function confidenceIn(cause: Cause, record: AccessRecord): Confidence {
  const { owner, isOneSided } = causeFact(cause);
  if (owner === "unknown") return "low";
  if (owner === "none") return "high";
  if (cause === "app_error")
    return isPassedOn(record) && isCalleesProxy(record) ? "high" : "medium";
  const saysWhy = record.details ?? record.connectionTermination ?? record.error;
  return saysWhy === null || isOneSided === true ? "medium" : "high";
}

function evidenceFor(cause: Cause, record: AccessRecord): Evidence[] {
  const { details, transportFailure, connectionTermination, error, responseCode, grpcStatus } =
    record;
  const isBlocked = cause === "egress_blocked";
  const fields: [keyof AccessRecord, string | number | null][] = [
    ...deciding(cause, record).map((flag): ["flags", string] => ["flags", flag]),
    ["details", details],
    ["transportFailure", transportFailure],
    ["connectionTermination", connectionTermination],
    ["error", error],
    ["upstreamCluster", isBlocked ? record.upstreamCluster : null],
    ["routeName", isBlocked ? record.routeName : null],
    ["responseCode", responseCode],
    ["grpcStatus", grpcStatus],
  ];
  return fields.flatMap(([field, value]) => (value === null ? [] : [{ field, text: `${value}` }]));
}
