import { bytes, grpc, http1, http2 } from "@/e2e/envoy-lab/clients";
import { http1Upstream, http2Upstream } from "@/e2e/envoy-lab/config/clusters";
import { httpHop } from "@/e2e/envoy-lab/config/http-hop";
import type { LabCase } from "@/e2e/envoy-lab/lab-case";
import { oneHttpHop, oneTcpHop } from "./one-hop";

const BEFORE = "upstream_reset_before_response_started";
const AFTER = "upstream_reset_after_response_started";
const FINE = { code: 200, details: "via_upstream", owner: "none", cause: "none" } as const;

const NOTHING = { owner: "none", cause: "none" } as const;

/** What an upstream does once it is connected: it answers, breaks off, resets, stalls or babbles. */
export const ANSWERING: readonly LabCase[] = [
  {
    name: "an answer over HTTP/1",
    build: oneHttpHop(
      "outbound",
      (site) => ({ upstreams: [site.apps.http1] }),
      (at) => http1(at, "/ok"),
    ),
    lines: { outbound: [FINE] },
  },
  {
    name: "an answer over HTTP/2",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http2], cluster: http2Upstream() }),
      (at) => http2(at, "/ok"),
    ),
    lines: { inbound: [FINE] },
  },
  {
    name: "an answer through a gateway",
    build: oneHttpHop(
      "gateway",
      (site) => ({ upstreams: [site.apps.http1] }),
      (at) => http1(at, "/ok", { headers: { host: "shop.example.com" } }),
    ),
    lines: { gateway: [FINE] },
  },
  {
    name: "bytes there and back",
    build: oneTcpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.echo] }),
      (at) => bytes(at, "hello", 300),
    ),
    lines: { inbound: [{ code: 0, details: null, owner: "none", cause: "none" }] },
  },
  {
    name: "a gRPC answer",
    build: oneHttpHop(
      "outbound",
      (site) => ({ upstreams: [site.apps.http2], cluster: http2Upstream(), isGrpc: true }),
      (at) => grpc(at, "/shop.Cart/Get"),
    ),
    lines: { outbound: [{ ...FINE, grpc: { status: 0 } }] },
  },
  {
    name: "a gRPC app that is unavailable, HTTP status 200",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http2], cluster: http2Upstream(), isGrpc: true }),
      (at) => grpc(at, "/shop.Cart/Save"),
    ),
    lines: {
      inbound: [
        {
          code: 200,
          details: "via_upstream",
          owner: "app",
          cause: "app_error",
          grpc: { status: 14, inText: NOTHING },
        },
      ],
    },
  },
  {
    name: "a gRPC app that denies, HTTP status 200",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http2], cluster: http2Upstream(), isGrpc: true }),
      (at) => grpc(at, "/shop.Cart/Refund"),
    ),
    lines: {
      inbound: [
        {
          code: 200,
          details: "via_upstream",
          owner: "app",
          cause: "app_denied",
          grpc: { status: 7, inText: NOTHING },
        },
      ],
    },
  },
  {
    name: "a gRPC app that does not find, which is no failure",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http2], cluster: http2Upstream(), isGrpc: true }),
      (at) => grpc(at, "/shop.Cart/Find"),
    ),
    lines: { inbound: [{ ...FINE, grpc: { status: 5 } }] },
  },
  {
    name: "an app's own error, seen by both sides",
    build: (site) => {
      const callee = httpHop(site.place("inbound"), { upstreams: [site.apps.http1] });
      const caller = httpHop(site.place("outbound"), { upstreams: [callee.place.listen] });
      return { hops: [caller, callee], provoke: () => http1(caller.place.listen, "/status/500") };
    },
    lines: {
      outbound: [{ code: 500, details: "via_upstream", owner: "app", cause: "app_error" }],
      inbound: [{ code: 500, details: "via_upstream", owner: "app", cause: "app_error" }],
    },
    together: { outbound: { owner: "app", cause: "app_error" } },
  },
  {
    name: "an error that was tried again until the last attempt",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.http1],
        route: {
          retry_policy: {
            retry_on: "retriable-status-codes",
            retriable_status_codes: [503],
            num_retries: 2,
          },
        },
      }),
      (at) => http1(at, "/status/503"),
    ),
    lines: {
      outbound: [
        { flags: "URX", code: 503, details: "via_upstream", owner: "app", cause: "app_error" },
      ],
    },
  },
  {
    name: "an app that closes before it answers, seen by both sides",
    build: (site) => {
      const callee = httpHop(site.place("inbound"), { upstreams: [site.apps.http1] });
      const caller = httpHop(site.place("outbound"), { upstreams: [callee.place.listen] });
      return { hops: [caller, callee], provoke: () => http1(caller.place.listen, "/close") };
    },
    lines: {
      outbound: [{ code: 503, details: "via_upstream", owner: "app", cause: "app_error" }],
      inbound: [
        {
          flags: "UC",
          code: 503,
          details: `${BEFORE}{connection_termination}`,
          owner: "app",
          cause: "app_closed",
        },
      ],
    },
    together: { outbound: { owner: "app", cause: "app_closed" } },
  },
  {
    name: "an app that closes in the middle of its answer over HTTP/1",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http1] }),
      (at) => http1(at, "/close-late"),
    ),
    lines: {
      inbound: [
        {
          flags: "UPE",
          code: 200,
          details: `${AFTER}{protocol_error}`,
          owner: "app",
          cause: "app_not_http",
        },
      ],
    },
  },
  {
    name: "an app that closes in the middle of its answer over HTTP/2",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http2], cluster: http2Upstream() }),
      (at) => http2(at, "/drop-late"),
    ),
    lines: {
      inbound: [
        {
          flags: "UC",
          code: 200,
          details: `${AFTER}{connection_termination}`,
          owner: "app",
          cause: "app_closed",
        },
      ],
    },
  },
  {
    name: "a callee that closes each connection, seen by its caller",
    build: oneHttpHop(
      "outbound",
      (site) => ({ upstreams: [site.apps.slammer] }),
      (at) => http1(at, "/ok"),
    ),
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
    name: "an inbound request tried again until the last attempt",
    build: oneHttpHop(
      "inbound",
      (site) => ({
        upstreams: [site.apps.slammer],
        route: { retry_policy: { retry_on: "reset-before-request,reset", num_retries: 2 } },
      }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      inbound: [
        {
          flags: "UC,URX",
          code: 503,
          details: `${BEFORE}{connection_termination}`,
          owner: "app",
          cause: "app_closed",
        },
      ],
    },
  },
  {
    name: "an app that resets the stream",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http2], cluster: http2Upstream() }),
      (at) => http2(at, "/reset"),
    ),
    lines: {
      inbound: [
        {
          flags: "UR",
          code: 503,
          details: `${BEFORE}{remote_reset}`,
          owner: "app",
          cause: "app_reset",
        },
      ],
    },
  },
  {
    name: "a callee that refuses the stream, seen by its caller",
    build: oneHttpHop(
      "outbound",
      (site) => ({ upstreams: [site.apps.http2], cluster: http2Upstream() }),
      (at) => http2(at, "/refuse"),
    ),
    lines: {
      outbound: [
        {
          flags: "UR",
          code: 503,
          details: `${BEFORE}{remote_refused_stream_reset}`,
          owner: "mesh",
          cause: "stream_reset",
        },
      ],
    },
  },
  {
    name: "an app that resets the stream in the middle of its answer",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http2], cluster: http2Upstream() }),
      (at) => http2(at, "/reset-late"),
    ),
    lines: {
      inbound: [
        {
          flags: "UR",
          code: 200,
          details: `${AFTER}{remote_reset}`,
          owner: "app",
          cause: "app_reset",
        },
      ],
    },
  },
  {
    name: "an app whose HTTP/2 connection drops",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http2], cluster: http2Upstream() }),
      (at) => http2(at, "/drop"),
    ),
    lines: {
      inbound: [
        {
          flags: "UC",
          code: 503,
          details: `${BEFORE}{connection_termination}`,
          owner: "app",
          cause: "app_closed",
        },
      ],
    },
  },
  {
    name: "an app that does not answer in HTTP",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http1] }),
      (at) => http1(at, "/garbage"),
    ),
    lines: {
      inbound: [
        {
          flags: "UPE",
          code: 502,
          details: /^upstream_reset_before_response_started\{protocol_error/,
          owner: "app",
          cause: "app_not_http",
        },
      ],
    },
  },
  {
    name: "HTTP/2 sent to an app that speaks HTTP/1",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http1], cluster: http2Upstream() }),
      (at) => http2(at, "/ok"),
    ),
    lines: {
      inbound: [
        {
          flags: "UPE",
          code: 502,
          details: /^upstream_reset_before_response_started\{protocol_error/,
          owner: "app",
          cause: "app_not_http",
        },
      ],
    },
  },
  {
    name: "an app slower than the route's timeout, seen by both sides",
    build: (site) => {
      const callee = httpHop(site.place("inbound"), { upstreams: [site.apps.http1] });
      const caller = httpHop(site.place("outbound"), {
        upstreams: [callee.place.listen],
        route: { timeout: "0.3s" },
      });
      return { hops: [caller, callee], provoke: () => http1(caller.place.listen, "/hang") };
    },
    lines: {
      outbound: [
        { flags: "UT", code: 504, details: "response_timeout", owner: "app", cause: "app_slow" },
      ],
      inbound: [
        {
          flags: "DC",
          code: 0,
          details: "downstream_remote_disconnect",
          owner: "caller",
          cause: "caller_left",
        },
      ],
    },
    together: {
      outbound: { owner: "app", cause: "app_slow" },
      inbound: { owner: "app", cause: "app_slow" },
    },
  },
  {
    name: "an app slower than the timeout of each attempt",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.http1],
        route: {
          retry_policy: { retry_on: "connect-failure", per_try_timeout: "0.2s", num_retries: 1 },
        },
      }),
      (at) => http1(at, "/hang"),
    ),
    lines: {
      outbound: [
        {
          flags: "UT",
          code: 504,
          details: "upstream_per_try_timeout",
          owner: "app",
          cause: "app_slow",
        },
      ],
    },
  },
  {
    name: "an app slower than each of two attempts",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.http1],
        route: {
          retry_policy: { retry_on: "gateway-error", per_try_timeout: "0.2s", num_retries: 1 },
        },
      }),
      (at) => http1(at, "/hang"),
    ),
    lines: {
      outbound: [
        {
          flags: "URX,UT",
          code: 504,
          details: "upstream_per_try_timeout",
          owner: "app",
          cause: "app_slow",
        },
      ],
    },
  },
  {
    name: "a gRPC app slower than the route's timeout",
    build: (site) => {
      const callee = httpHop(site.place("inbound"), {
        upstreams: [site.apps.http2],
        cluster: http2Upstream(),
        isGrpc: true,
      });
      const caller = httpHop(site.place("outbound"), {
        upstreams: [callee.place.listen],
        cluster: http2Upstream(),
        route: { timeout: "0.3s" },
        isGrpc: true,
      });
      return {
        hops: [caller, callee],
        provoke: () => grpc(caller.place.listen, "/shop.Cart/Watch"),
      };
    },
    lines: {
      outbound: [
        {
          flags: "UT",
          code: 200,
          details: "response_timeout",
          owner: "app",
          cause: "app_slow",
          grpc: { status: 14 },
        },
      ],
      inbound: [
        {
          flags: "DR",
          code: 0,
          details: "http2.remote_reset",
          owner: "caller",
          cause: "caller_cancelled",
        },
      ],
    },
    together: {
      outbound: { owner: "app", cause: "app_slow" },
      inbound: { owner: "app", cause: "app_slow" },
    },
  },
  {
    name: "a stream longer than the cluster allows",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.http1],
        cluster: http1Upstream({ max_stream_duration: "0.3s" }),
      }),
      (at) => http1(at, "/hang"),
    ),
    lines: {
      outbound: [
        {
          flags: "UMSDR",
          code: 504,
          details: "upstream_max_stream_duration_reached",
          owner: "app",
          cause: "stream_too_long",
        },
      ],
    },
  },
  {
    name: "a stream on which an app lets nothing move",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http1], manager: { stream_idle_timeout: "0.3s" } }),
      (at) => http1(at, "/hang"),
    ),
    lines: {
      inbound: [
        {
          flags: "SI",
          code: 504,
          details: "stream_idle_timeout",
          owner: "app",
          cause: "stream_idle",
        },
      ],
    },
  },
  {
    name: "an answer that stops moving half-way",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http1], manager: { stream_idle_timeout: "1s" } }),
      (at) => http1(at, "/hang-late"),
    ),
    lines: {
      inbound: [
        {
          flags: "SI",
          code: 200,
          details: "stream_idle_timeout",
          owner: "app",
          cause: "stream_idle",
        },
      ],
    },
  },
];
