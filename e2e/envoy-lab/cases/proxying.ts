import { setTimeout } from "node:timers/promises";
import { bytes, http1, http2NotReading } from "@/e2e/envoy-lab/clients";
import { answerCache, fault, headerRemover, healthCheck } from "@/e2e/envoy-lab/config/filters";
import { httpHop } from "@/e2e/envoy-lab/config/http-hop";
import type { LabCase } from "@/e2e/envoy-lab/lab-case";
import { oneHttpHop, oneTcpHop } from "./one-hop";

const FINE = { code: 200, details: "via_upstream", owner: "none", cause: "none" } as const;

/** Envoy looks at the pressure ten times a second. */
const PRESSURE_SEEN_MS = 1_000;

/** What the proxy does of its own accord, or because it was told to misbehave. */
export const PROXYING: readonly LabCase[] = [
  {
    name: "an injected abort",
    build: oneHttpHop(
      "outbound",
      (site) => ({ upstreams: [site.apps.http1], filters: [fault({ abortStatus: 503 })] }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "FI",
          code: 503,
          details: "fault_filter_abort",
          owner: "injected",
          cause: "fault_abort",
        },
      ],
    },
  },
  {
    name: "an injected delay",
    build: oneHttpHop(
      "outbound",
      (site) => ({ upstreams: [site.apps.http1], filters: [fault({ delayMs: 100 })] }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "DI",
          code: 200,
          details: "via_upstream",
          owner: "injected",
          cause: "fault_delay",
        },
      ],
    },
  },
  {
    name: "an injected delay, then an injected abort",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.http1],
        filters: [fault({ delayMs: 100, abortStatus: 500 })],
      }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "DI,FI",
          code: 500,
          details: "fault_filter_abort",
          owner: "injected",
          cause: "fault_abort",
        },
      ],
    },
  },
  {
    name: "a TCP connection that lasts longer than it may",
    build: oneTcpHop(
      "inbound",
      (site) => ({
        upstreams: [site.apps.echo],
        proxy: { max_downstream_connection_duration: "0.3s" },
      }),
      (at) => bytes(at, "hello"),
    ),
    lines: {
      inbound: [
        {
          flags: "DT",
          code: 0,
          details: null,
          owner: "policy",
          cause: "duration_limit",
        },
      ],
    },
  },
  {
    name: "a TCP connection on which nothing moves",
    build: oneTcpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.echo], proxy: { idle_timeout: "0.3s" } }),
      (at) => bytes(at, "hello"),
    ),
    lines: { inbound: [{ code: 0, details: null, owner: "none", cause: "none" }] },
  },
  {
    name: "an answer out of the proxy's cache",
    build: (site) => {
      const hop = httpHop(site.place("gateway"), {
        upstreams: [site.apps.http1],
        filters: [answerCache()],
      });
      const headers = { host: "shop.example.com" };
      const provoke = async () => {
        await http1(hop.place.listen, "/cacheable", { headers });
        await http1(hop.place.listen, "/cacheable", { headers });
      };
      return { hops: [hop], provoke };
    },
    lines: {
      gateway: [FINE, { flags: "RFCF", code: 200, details: /cache/, owner: "none", cause: "none" }],
    },
  },
  {
    name: "a filter that takes away what a request needs",
    build: oneHttpHop(
      "outbound",
      (site) => ({ upstreams: [site.apps.http1], filters: [headerRemover(":method")] }),
      (at) => http1(at, "/ok"),
    ),
    lines: {
      outbound: [
        {
          flags: "DPE",
          code: 503,
          details: /^filter_removed_required_request_headers/,
          owner: "mesh",
          cause: "filter_broke_message",
        },
      ],
    },
  },
];

/** They change the proxy as a whole, in this order. */
export const STRAINING: readonly LabCase[] = [
  {
    name: "an overloaded proxy that drops the stream that holds most memory",
    build: oneHttpHop(
      "outbound",
      (site) => ({
        upstreams: [site.apps.http1],
        cluster: { per_connection_buffer_limit_bytes: 33_554_432 },
        listener: { per_connection_buffer_limit_bytes: 33_554_432 },
      }),
      async (at, { setPressure }) => {
        const reading = http2NotReading(at, "/large", 3_000);
        await setTimeout(PRESSURE_SEEN_MS);
        await setPressure(1);
        await reading;
        await setPressure(0);
        await setTimeout(PRESSURE_SEEN_MS);
      },
    ),
    lines: {
      outbound: [
        { flags: "OM", code: 200, details: /./, owner: "mesh", cause: "proxy_overloaded" },
      ],
    },
  },
  {
    name: "a proxy that is overloaded",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http1] }),
      async (at, { setPressure }) => {
        await setPressure(1);
        await setTimeout(PRESSURE_SEEN_MS);
        await http1(at, "/ok");
        await setPressure(0);
        await setTimeout(PRESSURE_SEEN_MS);
      },
    ),
    lines: {
      inbound: [
        {
          code: 503,
          details: "overload",
          direction: "unknown",
          cluster: null,
          owner: "mesh",
          cause: "proxy_overloaded",
        },
      ],
    },
  },
  {
    name: "a proxy whose health check somebody has failed",
    build: oneHttpHop(
      "inbound",
      (site) => ({ upstreams: [site.apps.http1], filters: [healthCheck()] }),
      async (at, { failHealthCheck }) => {
        await failHealthCheck();
        await http1(at, "/healthz");
      },
    ),
    lines: {
      inbound: [
        { flags: "LH", code: 503, details: /health_check/, owner: "app", cause: "app_unhealthy" },
      ],
    },
  },
];
