import { CART_IDENTITY } from "@/e2e/envoy-lab/certificates";
import { bytes, grpc, http1, http2 } from "@/e2e/envoy-lab/clients";
import { http2Upstream } from "@/e2e/envoy-lab/config/clusters";
import { httpHop, TLS_INSPECTOR } from "@/e2e/envoy-lab/config/http-hop";
import { downstreamTls, upstreamTls } from "@/e2e/envoy-lab/config/tls";
import type { ExpectedLine, LabCase } from "@/e2e/envoy-lab/lab-case";
import { oneHttpHop, oneTcpHop } from "./one-hop";

const REFUSED = "delayed_connect_error:_Connection_refused";
const BEFORE = "upstream_reset_before_response_started";

/** Why a certificate is refused is told from 1.37 on. */
const UNSAID: NonNullable<ExpectedLine["before"]> = {
  version: "1.37.0",
  line: {
    details: /CERTIFICATE_VERIFY_FAILED/,
    transport: /CERTIFICATE_VERIFY_FAILED/,
    cause: "certificate_refused",
  },
};

/** Nobody to connect to, nobody who takes the connection, and TLS that comes to nothing. */
export const CONNECTING: readonly LabCase[] = [
  {
    name: "a service without endpoints",
    build: oneHttpHop(
      "outbound",
      () => ({}),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "UH",
          code: 503,
          details: "no_healthy_upstream",
          owner: "mesh",
          cause: "no_healthy_endpoint",
        },
      ],
    },
  },
  {
    name: "a gRPC service without endpoints, HTTP status 200",
    build: oneHttpHop(
      "outbound",
      () => ({ isGrpc: true }),
      (at) => grpc(at, "/shop.Cart/Get"),
    ),
    lines: {
      outbound: [
        {
          flags: "UH",
          code: 200,
          details: "no_healthy_upstream",
          owner: "mesh",
          cause: "no_healthy_endpoint",
          grpc: { status: 14 },
        },
      ],
    },
  },
  {
    name: "a TCP service without endpoints",
    build: oneTcpHop(
      "outbound",
      () => ({}),
      (at) => bytes(at, "hello"),
    ),
    lines: {
      outbound: [
        { flags: "UH", code: 0, details: null, owner: "mesh", cause: "no_healthy_endpoint" },
      ],
    },
  },
  {
    name: "a pod that refuses, seen by its caller",
    build: oneHttpHop(
      "outbound",
      (site) => ({ upstreams: [site.refused] }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "UF",
          code: 503,
          details: `${BEFORE}{remote_connection_failure|${REFUSED}}`,
          transport: REFUSED,
          owner: "mesh",
          cause: "connection_refused",
        },
      ],
    },
  },
  {
    name: "an app that refuses, seen by its own proxy",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.refused] }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      inbound: [
        {
          flags: "UF",
          code: 503,
          details: `${BEFORE}{remote_connection_failure|${REFUSED}}`,
          transport: REFUSED,
          owner: "app",
          cause: "app_not_listening",
        },
      ],
    },
  },
  {
    name: "a gRPC service that refuses, HTTP status 200",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.refused],
        cluster: http2Upstream(),
        isGrpc: true,
      }),
      (at) => grpc(at, "/shop.Cart/Get"),
    ),
    lines: {
      outbound: [
        {
          flags: "UF",
          code: 200,
          details: `${BEFORE}{remote_connection_failure|${REFUSED}}`,
          transport: REFUSED,
          owner: "mesh",
          cause: "connection_refused",
          grpc: { status: 14 },
        },
      ],
    },
  },
  {
    name: "a TCP service that refuses",
    build: oneTcpHop(
      "outbound",
      (site) => ({ upstreams: [site.refused] }),
      (at) => bytes(at, "hello"),
    ),
    lines: {
      outbound: [
        {
          flags: "UF,URX",
          code: 0,
          details: null,
          transport: REFUSED,
          owner: "mesh",
          cause: "connection_refused",
        },
      ],
    },
  },
  {
    name: "a refused connection tried again",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.refused],
        route: { retry_policy: { retry_on: "connect-failure,refused-stream", num_retries: 2 } },
      }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "UF,URX",
          code: 503,
          details: `${BEFORE}{remote_connection_failure|${REFUSED}}`,
          transport: REFUSED,
          owner: "mesh",
          cause: "connection_refused",
        },
      ],
    },
  },
  {
    name: "a connection that does not come about in time",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.silent],
        cluster: { connect_timeout: "0.3s", ...upstreamTls({ ca: site.certificates.ca }) },
      }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "UF",
          code: 503,
          details: `${BEFORE}{connection_timeout}`,
          owner: "mesh",
          cause: "connect_timeout",
        },
      ],
    },
  },
  {
    name: "TLS sent to an app that speaks plaintext",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.http1],
        cluster: upstreamTls({ ca: site.certificates.ca }),
      }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "UF",
          code: 503,
          details:
            /^upstream_reset_before_response_started\{remote_connection_failure\|TLS_error:.*WRONG_VERSION_NUMBER/,
          transport: /WRONG_VERSION_NUMBER/,
          owner: "mesh",
          cause: "tls_to_plaintext",
        },
      ],
    },
  },
  {
    name: "a certificate that nobody trusted signed",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.strangerTls],
        cluster: upstreamTls({ ca: site.certificates.ca }),
      }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "UF",
          code: 503,
          details: /CERTIFICATE_VERIFY_FAILED/,
          transport: /CERTIFICATE_VERIFY_FAILED/,
          owner: "mesh",
          cause: "certificate_untrusted",
          before: UNSAID,
        },
      ],
    },
  },
  {
    name: "a certificate that has expired",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.expiredTls],
        cluster: upstreamTls({ ca: site.certificates.ca }),
      }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "UF",
          code: 503,
          details: /certificate_has_expired/,
          transport: /certificate_has_expired/,
          owner: "mesh",
          cause: "certificate_expired",
          before: UNSAID,
        },
      ],
    },
  },
  {
    name: "a certificate of another identity",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.tls],
        cluster: upstreamTls({ ca: site.certificates.ca, identity: `${CART_IDENTITY}-other` }),
      }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "UF",
          code: 503,
          details: /SAN_matcher/,
          transport: /SAN_matcher/,
          owner: "mesh",
          cause: "certificate_name",
          before: UNSAID,
        },
      ],
    },
  },
  {
    name: "a callee that wants a certificate and gets none",
    build: (site) => {
      const { cart, ca } = site.certificates;
      const callee = httpHop(site.place("inbound"), {
        upstreams: [site.apps.http1],
        chain: { transport_socket: downstreamTls(cart, ca) },
      });
      const caller = httpHop(site.place("outbound"), {
        upstreams: [callee.place.listen],
        cluster: upstreamTls({ ca }),
      });
      return { hops: [caller, callee], provoke: () => http1(caller.place.listen, "/ok") };
    },
    lines: {
      outbound: [
        {
          flags: "UC",
          code: 503,
          details: `${BEFORE}{connection_termination}`,
          owner: "mesh",
          cause: "connection_closed",
        },
      ],
    },
  },
  {
    name: "plaintext sent to a port with STRICT mTLS",
    build: (site) => {
      const { cart, ca } = site.certificates;
      const callee = httpHop(site.place("inbound"), {
        upstreams: [site.apps.http1],
        chain: {
          filter_chain_match: { transport_protocol: "tls" },
          transport_socket: downstreamTls(cart, ca),
        },
        listener: { listener_filters: [TLS_INSPECTOR] },
      });
      const caller = httpHop(site.place("outbound"), { upstreams: [callee.place.listen] });
      return { hops: [caller, callee], provoke: () => http1(caller.place.listen, "/ok") };
    },
    lines: {
      outbound: [
        {
          flags: "UC",
          code: 503,
          details: `${BEFORE}{connection_termination}`,
          owner: "mesh",
          cause: "connection_closed",
        },
      ],
      inbound: [
        {
          flags: "NR",
          code: 0,
          details: "filter_chain_not_found",
          owner: "mesh",
          cause: "no_filter_chain",
          direction: "unknown",
          cluster: null,
        },
      ],
    },
    together: { outbound: { owner: "mesh", cause: "mtls_mismatch" } },
  },
  {
    name: "a circuit breaker that is open",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.http1],
        cluster: { circuit_breakers: { thresholds: [{ max_pending_requests: 0 }] } },
      }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "UO",
          code: 503,
          details: `${BEFORE}{overflow}`,
          owner: "mesh",
          cause: "circuit_open",
        },
      ],
    },
  },
  {
    name: "too many requests at once on HTTP/2",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.http2],
        cluster: {
          ...http2Upstream(),
          circuit_breakers: { thresholds: [{ max_requests: 0 }] },
        },
      }),
      (at) => http2(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "UO",
          code: 503,
          details: `${BEFORE}{overflow}`,
          owner: "mesh",
          cause: "circuit_open",
        },
      ],
    },
  },
  {
    name: "too many TCP connections",
    build: oneTcpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.echo],
        cluster: { circuit_breakers: { thresholds: [{ max_connections: 0 }] } },
      }),
      (at) => bytes(at, "hello"),
    ),
    lines: {
      outbound: [{ flags: "UO", code: 0, details: null, owner: "mesh", cause: "circuit_open" }],
    },
  },
];
