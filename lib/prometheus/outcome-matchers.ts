import type { LabelMatcher } from "@/lib/config/label-matchers";
import { ENVOY_FLAGS, ZTUNNEL_WORDS } from "@/lib/envoy/flag-facts";
import { DENIED_CODES, GRPC_DENIED, GRPC_FAILED } from "@/lib/envoy/response-status";
import { DENYING_FLAGS, GIVEN_UP_FLAGS } from "@/lib/mesh/outcome";

const FAILING_FLAGS = [...ENVOY_FLAGS, ...ZTUNNEL_WORDS]
  .filter(({ fails }) => fails)
  .map(({ flag }) => flag);

const failedCode = matcher("response_code", "5..|0");
const failedGrpc = matcher("grpc_response_status", GRPC_FAILED.join("|"));
const failedFlag = matcher("response_flags", anyFlagOf(FAILING_FLAGS));
const notGivenUp = [
  not(matcher("response_flags", anyFlagOf(GIVEN_UP_FLAGS))),
  not(matcher("grpc_response_status", "1")),
];
const notFailed = [failedCode, failedGrpc, failedFlag].map(not);

/** The outcome rules as selectors: a series counts where any one of the lists fits. */
export const FAILED_REQUESTS = [failedCode, failedGrpc, failedFlag].map((one) => [
  one,
  ...notGivenUp,
]);

export const DENIED_REQUESTS = [
  matcher("response_code", DENIED_CODES.join("|")),
  matcher("grpc_response_status", GRPC_DENIED.join("|")),
].map((one) => [one, ...notFailed, ...notGivenUp]);

const notCutOff = not(matcher("response_flags", anyFlagOf(GIVEN_UP_FLAGS)));

export const FAILED_CONNECTIONS = [[failedFlag, notCutOff]];
export const DENIED_CONNECTIONS = [
  [matcher("response_flags", anyFlagOf(DENYING_FLAGS)), not(failedFlag), notCutOff],
];

/** Flags come as a list in no sure order. */
function anyFlagOf(flags: readonly string[]): string {
  return `(.*,)?(${flags.join("|")})(,.*)?`;
}

function matcher(label: string, pattern: string): LabelMatcher {
  return { label, operator: "=~", value: pattern };
}

function not({ label, value }: LabelMatcher): LabelMatcher {
  return { label, operator: "!~", value };
}
