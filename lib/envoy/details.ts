/** The rule of an AuthorizationPolicy that refused. */
type PolicyRule = { namespace: string; name: string; rule: number };

/** `response_code_details`, or connection termination details, taken apart. */
export type Details = {
  /** What stands before the first bracket: "via_upstream", "upstream_reset_before_response_started". */
  reason: string;
  /** Why the stream to the callee was reset. */
  resetReason: string | null;
  transportFailure: string | null;
  policy: PolicyRule | null;
  jwtStatus: string | null;
};

const RESETS = ["upstream_reset_before_response_started", "upstream_reset_after_response_started"];
const JWT = "jwt_authn_access_denied";

export function parseDetails(logged: string): Details {
  // %RESPONSE_CODE_DETAILS(ALLOW_WHITESPACES)% keeps the blanks that are underscores elsewhere.
  const text = logged.includes(" ") ? logged.trim().replaceAll(" ", "_") : logged;
  const open = text.search(/[{[(]/);
  const reason = open === -1 ? text : text.slice(0, open);
  const body = open === -1 ? null : withoutClosing(text.slice(open + 1), text.charAt(open));
  const isReset = body !== null && RESETS.includes(reason);
  const [resetReason, transportFailure] = isReset ? splitAtFirst(body) : [null, null];
  return {
    reason,
    resetReason,
    transportFailure,
    policy: policyIn(text),
    jwtStatus: reason === JWT ? body : null,
  };
}

/** A cut line has no closing bracket. */
function withoutClosing(body: string, opening: string): string {
  const closing = { "{": "}", "[": "]", "(": ")" }[opening] ?? "";
  return body.endsWith(closing) ? body.slice(0, -1) : body;
}

/** Envoy parts with "," or "|" and uses both inside the transport's text too: only the first counts. */
function splitAtFirst(body: string): [string, string | null] {
  const at = body.search(/[,|]/);
  return at === -1 ? [body, null] : [body.slice(0, at), body.slice(at + 1) || null];
}

/** "…ns[NAMESPACE]-policy[NAME]-rule[INDEX]…"; found by position, so that no input costs more than its length. */
function policyIn(text: string): PolicyRule | null {
  const start = text.indexOf("ns[");
  const middle = text.indexOf("]-policy[", start);
  const end = text.indexOf("]-rule[", middle);
  if (start === -1 || middle === -1 || end === -1) return null;
  const rule = Number.parseInt(text.slice(end + "]-rule[".length), 10);
  if (Number.isNaN(rule)) return null;
  return {
    namespace: text.slice(start + "ns[".length, middle),
    name: text.slice(middle + "]-policy[".length, end),
    rule,
  };
}
