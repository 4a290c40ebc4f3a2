import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { bytes, http1 } from "@/e2e/envoy-lab/clients";
import { cluster, http2Upstream } from "@/e2e/envoy-lab/config/clusters";
import type { Config } from "@/e2e/envoy-lab/config/config";
import {
  authorization,
  authorizationRules,
  externalAuthorization,
  globalRateLimit,
  localRateLimit,
  originCheck,
  RATE_LIMITED_ROUTE,
  tcpAuthorization,
  tokens,
} from "@/e2e/envoy-lab/config/filters";
import { httpHop } from "@/e2e/envoy-lab/config/http-hop";
import type { ExpectedLine, LabCase } from "@/e2e/envoy-lab/lab-case";
import type { Site } from "@/e2e/envoy-lab/site";
import { oneHttpHop, oneTcpHop } from "./one-hop";

const FINE = { code: 200, details: "via_upstream", owner: "none", cause: "none" } as const;
const ISSUER = "https://issuer.example.com";
const RULE = "ns[shop]-policy[cart-readers]-rule[2]";
const LATER = 4_000_000_000;
const EARLIER = 1_000_000_000;

/** Policies: rate limits, authorizers, rules, tokens, origins. */
export const REFUSING: readonly LabCase[] = [
  {
    name: "a local rate limit",
    build: (site) => {
      const hop = httpHop(site.place("inbound"), {
        upstreams: [site.apps.http1],
        filters: [localRateLimit()],
      });
      const provoke = async () => {
        await http1(hop.place.listen, "/ok");
        await http1(hop.place.listen, "/ok");
      };
      return { hops: [hop], provoke };
    },
    lines: {
      inbound: [
        FINE,
        {
          flags: "RL",
          code: 429,
          details: "local_rate_limited",
          owner: "policy",
          cause: "rate_limited",
        },
      ],
    },
  },
  {
    name: "a rate limit that a service decides",
    build: (site) => rateLimited(site, [site.apps.http2]),
    lines: {
      gateway: [
        {
          flags: "RL",
          code: 429,
          details: "request_rate_limited",
          owner: "policy",
          cause: "rate_limited",
        },
      ],
    },
  },
  {
    name: "a rate limit service that cannot be asked",
    build: (site) => rateLimited(site, [site.refused]),
    lines: {
      gateway: [
        {
          flags: "RLSE",
          code: 500,
          details: "rate_limiter_error",
          owner: "mesh",
          cause: "rate_limiter_failed",
        },
      ],
    },
  },
  {
    name: "an external authorizer that refuses",
    build: (site) => authorized(site, "refuser"),
    lines: {
      inbound: [
        {
          flags: "UAEX",
          code: 403,
          details: "ext_authz_denied",
          owner: "policy",
          cause: "authorizer_denied",
        },
      ],
    },
  },
  {
    name: "an external authorizer that cannot be asked",
    build: (site) => authorized(site, "nobody"),
    lines: {
      inbound: [
        {
          flags: "UAEX",
          code: 403,
          details: "ext_authz_error",
          owner: "policy",
          cause: "authorizer_failed",
        },
      ],
    },
  },
  {
    name: "a DENY rule that fits",
    build: oneHttpHop(
      "inbound",
      (site) => ({
        upstreams: [site.apps.http1],
        filters: [authorization(authorizationRules("DENY", RULE))],
      }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      inbound: [
        {
          code: 403,
          details: `rbac_access_denied_matched_policy[${RULE}]`,
          owner: "policy",
          cause: "rbac_denied",
        },
      ],
    },
  },
  {
    name: "ALLOW rules of which none fits, seen by both sides",
    build: (site) => {
      const callee = httpHop(site.place("inbound"), {
        upstreams: [site.apps.http1],
        filters: [authorization(authorizationRules("ALLOW", RULE))],
      });
      const caller = httpHop(site.place("outbound"), { upstreams: [callee.place.listen] });
      return { hops: [caller, callee], provoke: () => http1(caller.place.listen, "/ok") };
    },
    lines: {
      outbound: [{ code: 403, details: "via_upstream", owner: "unknown", cause: "unclear_denial" }],
      inbound: [
        {
          code: 403,
          details: "rbac_access_denied_matched_policy[none]",
          owner: "policy",
          cause: "rbac_denied",
        },
      ],
    },
    together: { outbound: { owner: "policy", cause: "rbac_denied" } },
  },
  {
    name: "a DENY rule for TCP",
    build: oneTcpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.echo], filters: [tcpAuthorization()] }),
      (at) => bytes(at, "hello"),
    ),
    lines: {
      inbound: [
        {
          code: 0,
          details: null,
          termination: "rbac_access_denied_matched_policy[all]",
          owner: "policy",
          cause: "rbac_denied",
        },
      ],
    },
  },
  ...tokenCases(),
  {
    name: "a request from another origin",
    build: oneHttpHop(
      "gateway",
      (site) => ({ upstreams: [site.apps.http1], filters: [originCheck()] }),
      (at) =>
        http1(at, "/ok", {
          method: "POST",
          headers: { host: "shop.example.com", origin: "https://evil.example.com" },
        }),
    ),
    lines: {
      gateway: [
        { code: 403, details: "csrf_origin_mismatch", owner: "policy", cause: "csrf_denied" },
      ],
    },
  },
];

function rateLimited(
  site: Site,
  services: readonly Site["refused"][],
): ReturnType<LabCase["build"]> {
  const place = site.place("gateway");
  const service = `rate-limit-${place.port}`;
  const options = { from: place.upstreamFrom, changes: http2Upstream() };
  const hop = httpHop(place, {
    upstreams: [site.apps.http1],
    filters: [globalRateLimit(service)],
    route: RATE_LIMITED_ROUTE,
    helpers: [cluster(service, services, options)],
  });
  const headers = { host: "shop.example.com" };
  return { hops: [hop], provoke: () => http1(place.listen, "/ok", { headers }) };
}

function authorized(site: Site, authorizer: "refuser" | "nobody"): ReturnType<LabCase["build"]> {
  const place = site.place("inbound");
  const service = `authorizer-${place.port}`;
  const at = authorizer === "refuser" ? site.apps.refuser : site.refused;
  const hop = httpHop(place, {
    upstreams: [site.apps.http1],
    filters: [externalAuthorization(service)],
    helpers: [cluster(service, [at], { from: place.upstreamFrom })],
  });
  return { hops: [hop], provoke: () => http1(place.listen, "/ok") };
}

function tokenCases(): LabCase[] {
  const ours = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const others = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...ours.publicKey.export({ format: "jwk" }), kid: "ours" };
  const local = { local_jwks: { inline_string: JSON.stringify({ keys: [jwk] }) } };
  const denied = (code: number, status: string): ExpectedLine => ({
    code,
    details: `jwt_authn_access_denied{${status}}`,
    owner: "policy",
    cause: "jwt_denied",
  });
  const keysFailed = (status: string): ExpectedLine => ({
    ...denied(401, status),
    owner: "mesh",
    cause: "jwks_unusable",
  });
  const valid = { iss: ISSUER, exp: LATER };
  return [
    tokenCase("no token", null, denied(401, "Jwt_is_missing"), local),
    tokenCase(
      "a token that is none",
      "nonsense",
      denied(
        401,
        "Jwt_is_not_in_the_form_of_Header.Payload.Signature_with_two_dots_and_3_sections",
      ),
      local,
    ),
    tokenCase(
      "a token that has expired",
      token(ours.privateKey, { iss: ISSUER, exp: EARLIER }),
      denied(401, "Jwt_is_expired"),
      local,
    ),
    tokenCase(
      "a token of another issuer",
      token(ours.privateKey, { ...valid, iss: "https://other.example.com" }),
      denied(401, "Jwt_issuer_is_not_configured"),
      local,
    ),
    tokenCase(
      "a token that somebody else signed",
      token(others.privateKey, valid),
      denied(401, "Jwt_verification_fails"),
      local,
    ),
    tokenCase(
      "a token for another audience",
      token(ours.privateKey, { ...valid, aud: "other" }),
      denied(403, "Audiences_in_Jwt_are_not_allowed"),
      { ...local, audiences: ["cart"] },
    ),
    tokenCase(
      "keys that do not fit the token",
      token(ours.privateKey, valid, "rotated"),
      keysFailed("Jwks_doesn't_have_key_to_match_kid_or_alg_from_Jwt"),
      local,
    ),
    tokenCase(
      "keys that cannot be fetched",
      token(ours.privateKey, valid),
      keysFailed("Jwks_remote_fetch_is_failed"),
      {
        remote_jwks: {
          http_uri: { uri: `${ISSUER}/jwks`, cluster: "nobody", timeout: "1s" },
          cache_duration: "300s",
        },
      },
    ),
  ];
}

function tokenCase(name: string, sent: string | null, line: ExpectedLine, keys: Config): LabCase {
  const headers = sent === null ? {} : { authorization: `Bearer ${sent}` };
  return {
    name: `a RequestAuthentication that meets ${name}`,
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http1], filters: [tokens(ISSUER, keys)] }),
      (at) => http1(at, "/ok", { headers }),
    ),
    lines: { inbound: [line] },
  };
}

function token(key: KeyObject, claims: Config, kid = "ours"): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${part({ alg: "RS256", typ: "JWT", kid })}.${part(claims)}`;
  return `${signed}.${sign("sha256", Buffer.from(signed), key).toString("base64url")}`;
}
