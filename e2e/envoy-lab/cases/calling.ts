import {
  bytes,
  grpc,
  http1,
  http1HangUp,
  http1HangUpHalfWay,
  http2,
} from "@/e2e/envoy-lab/clients";
import { http2Upstream } from "@/e2e/envoy-lab/config/clusters";
import { requestBuffer } from "@/e2e/envoy-lab/config/filters";
import type { ExpectedLine, LabCase } from "@/e2e/envoy-lab/lab-case";
import { oneHttpHop } from "./one-hop";

/** What never came as far as a route. */
const UNROUTED = { direction: "unknown", cluster: null } as const;
const NOT_HTTP: ExpectedLine = {
  flags: "DPE",
  code: 400,
  details: "http1.codec_error",
  owner: "caller",
  cause: "caller_not_http",
  ...UNROUTED,
};

/** What callers do: they leave, cancel, talk nonsense, or never finish their request. */
export const CALLING: readonly LabCase[] = [
  {
    name: "a caller that hangs up",
    build: oneHttpHop(
      "outbound",
      (site) => ({ upstreams: [site.apps.http1] }),
      (at) => http1HangUp(at, "/hang", 200),
    ),
    lines: {
      outbound: [
        {
          flags: "DC",
          code: 0,
          details: "downstream_remote_disconnect",
          owner: "caller",
          cause: "caller_left",
        },
      ],
    },
  },
  {
    name: "a caller that hangs up on a gateway in the middle of the answer",
    build: oneHttpHop(
      "gateway",
      (site) => ({ upstreams: [site.apps.http1] }),
      (at) => http1HangUpHalfWay(at, "/hang-late"),
    ),
    lines: {
      gateway: [
        {
          flags: "DC",
          code: 200,
          details: "downstream_remote_disconnect",
          owner: "caller",
          cause: "caller_left",
        },
      ],
    },
  },
  {
    name: "a caller that cancels over HTTP/2",
    build: oneHttpHop(
      "outbound",
      (site) => ({ upstreams: [site.apps.http1] }),
      (at) => http2(at, "/hang", { cancelAfterMs: 200 }),
    ),
    lines: {
      outbound: [
        {
          flags: "DR",
          code: 0,
          details: "http2.remote_reset",
          owner: "caller",
          cause: "caller_cancelled",
        },
      ],
    },
  },
  {
    name: "a gRPC caller whose deadline passes",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http2], cluster: http2Upstream(), isGrpc: true }),
      (at) => grpc(at, "/shop.Cart/Watch", { cancelAfterMs: 200 }),
    ),
    lines: {
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
  },
  {
    name: "bytes that are not HTTP",
    build: oneHttpHop(
      "inbound",
      () => ({}),
      (at) => bytes(at, "\x16\x03\x01 hello there\r\n\r\n"),
    ),
    lines: { inbound: [NOT_HTTP] },
  },
  {
    name: "a header that is too large",
    build: oneHttpHop(
      "gateway",
      () => ({ manager: { max_request_headers_kb: 1 } }),
      (at) => bytes(at, `GET / HTTP/1.1\r\nhost: shop\r\nx-large: ${"x".repeat(3_000)}\r\n\r\n`),
    ),
    lines: {
      gateway: [{ ...NOT_HTTP, code: 431, details: "http1.headers_too_large" }],
    },
  },
  {
    name: "an x-envoy header that the strict check refuses",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.http1],
        router: { strict_check_headers: ["x-envoy-max-retries"] },
        manager: {
          internal_address_config: { cidr_ranges: [{ address_prefix: "10.0.0.0", prefix_len: 8 }] },
        },
      }),
      (at) =>
        http1(at, "/ok", {
          headers: { "x-forwarded-for": "10.0.0.1", "x-envoy-max-retries": "many" },
        }),
    ),
    lines: {
      outbound: [
        {
          flags: "IH",
          code: 400,
          details: "request_headers_failed_strict_check{x-envoy-max-retries}",
          owner: "caller",
          cause: "caller_bad_header",
        },
      ],
    },
  },
  {
    name: "a request of HTTP/1.0",
    build: oneHttpHop(
      "gateway",
      () => ({}),
      (at) => bytes(at, "GET / HTTP/1.0\r\n\r\n"),
    ),
    lines: {
      gateway: [
        {
          flags: "DPE",
          code: 426,
          details: "low_version",
          owner: "caller",
          cause: "caller_bad_request",
          ...UNROUTED,
        },
      ],
    },
  },
  {
    name: "a request without a host",
    build: oneHttpHop(
      "gateway",
      () => ({}),
      (at) => bytes(at, "GET / HTTP/1.1\r\n\r\n", 500),
    ),
    lines: {
      gateway: [
        {
          code: 400,
          details: "missing_host_header",
          owner: "caller",
          cause: "caller_bad_request",
          ...UNROUTED,
        },
      ],
    },
  },
  {
    name: "a request larger than a filter takes",
    build: oneHttpHop(
      "gateway",
      (site) => ({ upstreams: [site.apps.http1], filters: [requestBuffer(100)] }),
      (at) => http1(at, "/ok", { method: "POST", body: "x".repeat(5_000) }),
    ),
    lines: {
      gateway: [
        {
          code: 413,
          details: "request_payload_too_large",
          owner: "caller",
          cause: "caller_bad_request",
        },
      ],
    },
  },
  {
    name: "a caller that never finishes its request",
    build: oneHttpHop(
      "gateway",
      (site) => ({ upstreams: [site.apps.http1], manager: { stream_idle_timeout: "0.3s" } }),
      (at) =>
        bytes(at, "POST /hang HTTP/1.1\r\nhost: shop.example.com\r\ncontent-length: 9\r\n\r\n"),
    ),
    lines: {
      gateway: [
        {
          flags: "SI",
          code: 408,
          details: "stream_idle_timeout",
          owner: "app",
          cause: "stream_idle",
        },
      ],
    },
  },
  {
    name: "a caller that takes too long over its request",
    build: oneHttpHop(
      "gateway",
      (site) => ({ upstreams: [site.apps.http1], manager: { request_timeout: "0.3s" } }),
      (at) =>
        bytes(at, "POST /hang HTTP/1.1\r\nhost: shop.example.com\r\ncontent-length: 9\r\n\r\n"),
    ),
    lines: {
      gateway: [
        {
          code: 408,
          details: "request_overall_timeout",
          owner: "caller",
          cause: "caller_too_slow",
        },
      ],
    },
  },
  {
    name: "a caller that takes too long over its headers",
    build: oneHttpHop(
      "gateway",
      () => ({ manager: { request_headers_timeout: "0.3s" } }),
      (at) => bytes(at, "GET / HTTP/1.1\r\nhost: shop.example.com\r\n"),
    ),
    lines: {
      gateway: [
        {
          code: 408,
          details: "request_header_timeout",
          owner: "caller",
          cause: "caller_too_slow",
          ...UNROUTED,
        },
      ],
    },
  },
  {
    name: "an upgrade that the proxy does not allow",
    build: oneHttpHop(
      "gateway",
      (site) => ({ upstreams: [site.apps.http1] }),
      (at) =>
        bytes(
          at,
          "GET /ok HTTP/1.1\r\nhost: shop.example.com\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n",
          500,
        ),
    ),
    lines: {
      gateway: [
        { code: 403, details: "upgrade_failed", owner: "caller", cause: "caller_bad_request" },
      ],
    },
  },
];
