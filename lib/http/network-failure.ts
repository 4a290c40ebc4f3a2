import { FailureError, type FailureKind } from "./failure";
import { type UpstreamNames, whereOf } from "./upstream";

/** `{variables}` stands for how the names of the upstream's settings begin. */
const WORDS: Record<string, [FailureKind, string]> = {
  ECONNREFUSED: ["unreachable", "refuses the connection: nothing listens there. Check the port."],
  ECONNRESET: ["unreachable", "closed the connection before it answered."],
  EPIPE: ["unreachable", "closed the connection before it answered."],
  ENOTFOUND: ["unreachable", "has a host name that DNS does not know. Check {variables}_URL."],
  EAI_AGAIN: ["unreachable", "could not be found: the DNS lookup failed. Check the name server."],
  EHOSTUNREACH: ["unreachable", "cannot be reached: no route to that host."],
  ENETUNREACH: ["unreachable", "cannot be reached: no route to that network."],
  ETIMEDOUT: ["unreachable", "does not accept the connection. A firewall may drop it."],
  CERT_HAS_EXPIRED: ["unreachable", "shows a certificate that has expired."],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    "unreachable",
    "shows a certificate for another host name. Use the name that the certificate holds.",
  ],
};

const UNTRUSTED = [
  "unreachable",
  "shows a certificate that this process does not trust. Name your own CA in {variables}_CA_FILE.",
] as const;
const TLS_BROKEN = [
  "unreachable",
  "does not complete the TLS handshake. Check http or https, and {variables}_CERT_FILE if it wants a client certificate.",
] as const;
const NOT_HTTP = ["unreadable", "does not speak HTTP there, or broke off in the middle."] as const;
const GARBLED = ["unreadable", "sent a compressed answer that does not unpack."] as const;
const UNKNOWN = ["unreachable", "could not be asked"] as const;

/** Failures before any answer that are worth one more try. */
export function isPassing(code: string): boolean {
  return code === "ECONNREFUSED" || code === "ECONNRESET" || code === "EPIPE";
}

/** Words for a code of Node's network stack. */
export function networkFailure(
  upstream: UpstreamNames & { url: string },
  code: string,
): FailureError {
  const [kind, words] = WORDS[code] ?? familyOf(code);
  const ending = words === UNKNOWN[1] ? ` (${code}).` : "";
  const sentence = words.replace("{variables}", upstream.variables);
  return new FailureError(upstream.source, kind, `${whereOf(upstream)} ${sentence}${ending}`);
}

function familyOf(code: string): readonly [FailureKind, string] {
  if (/SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|CERT_(UNTRUSTED|SIGNATURE)/.test(code)) return UNTRUSTED;
  if (/^(EPROTO|ERR_SSL|ERR_TLS|ERR_OSSL|CERT_)/.test(code)) return TLS_BROKEN;
  if (code.startsWith("HPE_")) return NOT_HTTP;
  if (code.startsWith("Z_")) return GARBLED;
  return UNKNOWN;
}
