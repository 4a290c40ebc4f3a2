type GuardFacts = {
  path: string;
  /** New with every answer. */
  nonce: string;
  /** Whose pages may show what is below `/embed`; nothing else is ever framed. */
  embedOrigins: readonly string[];
  development: boolean;
};

type Guards = { "content-security-policy": string } & Record<string, string>;

/** A chat in a browser may show what a link says of itself. */
const PICTURE = /^\/unfurl(?:\/|$)/;
const FRAME = /^\/embed(?:\/|$)/;
/** Module scripts are fetched across origins by the rules for data. */
const SCRIPT_FOR_OTHERS = "/embed.js";

/** The headers that guard one answer, its content policy among them. */
export function securityHeaders(facts: GuardFacts): Guards {
  const { path, embedOrigins } = facts;
  const ancestors = FRAME.test(path) ? embedOrigins : [];
  // A page that may load a badge learns from its width how an edge does.
  const isForOthers = ancestors.length > 0 || PICTURE.test(path) || path === SCRIPT_FOR_OTHERS;
  return {
    "content-security-policy": contentPolicy(facts, ancestors),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy":
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    // A page that is isolated from other origins may frame only what is so too, workers included.
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": isForOthers ? "cross-origin" : "same-origin",
    ...(ancestors.length > 0 ? {} : { "x-frame-options": "DENY" }),
    ...(path === SCRIPT_FOR_OTHERS ? { "access-control-allow-origin": "*" } : {}),
  };
}

/** Only scripts that carry this answer's nonce run. React's error overlay evaluates in development. */
function contentPolicy({ nonce, development }: GuardFacts, ancestors: readonly string[]): string {
  const evaluate = development ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    "style-src 'self' 'unsafe-inline'", // the map's library writes its own style element
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${ancestors.length > 0 ? ancestors.join(" ") : "'none'"}`,
  ].join("; ");
}
