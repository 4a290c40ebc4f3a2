import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type RunningPrometheus, startPrometheus } from "@/e2e/harness/prometheus";
import { readStatus } from "@/lib/prometheus/read-status";
import { answerJson, newViewer, serveFault, stopServers, upstreamAt } from "./fault-server";

const AT_MS = Date.UTC(2026, 0, 1, 12);
const EMPTY = { status: "success", data: { resultType: "vector", result: [] } };
const WHOLE = [
  'reporter="source"',
  'source_workload="web"',
  'source_canonical_service="web"',
  'source_cluster="east"',
  'source_workload_namespace="shop"',
  'destination_service="cart.shop.svc.cluster.local"',
  'destination_service_name="cart"',
  'destination_service_namespace="shop"',
  'destination_workload="cart"',
  'destination_workload_namespace="shop"',
  'destination_canonical_service="cart"',
  'destination_cluster="east"',
  'request_protocol="http"',
  'response_code="200"',
  'response_flags="-"',
  'connection_security_policy="unknown"',
];

describe("a real Prometheus with thinned data", () => {
  let prometheus: RunningPrometheus;

  beforeAll(async () => {
    const labels = WHOLE.filter((label) => !label.startsWith("response_flags")).join(",");
    prometheus = await startPrometheus({
      openMetrics: [
        `istio_requests_total{${labels}} 5 ${AT_MS / 1000}`,
        `istio_request_duration_milliseconds_sum{${labels}} 5 ${AT_MS / 1000}`,
        `istio_request_duration_milliseconds_bucket{${labels},le="5"} 5 ${AT_MS / 1000}`,
        "# EOF\n",
      ].join("\n"),
    });
  });
  afterAll(() => prometheus.stop());

  test("tells its version and what its data lacks, each with what is lost", async () => {
    expect(await readStatus(AT_MS, newViewer(), upstreamAt(prometheus.url))).toEqual({
      reachable: true,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      flavour: null,
      latencyMs: expect.any(Number),
      lacks: [
        "istio_request_duration_milliseconds_bucket, or a native histogram: without it there are no percentiles.",
        "The label response_flags of istio_requests_total: some series come without it.",
      ],
      message: null,
    });
  });
});

describe("another server", () => {
  afterEach(stopServers);

  test("without a buildinfo is reachable, of a version that nobody knows", async () => {
    const server = await serveFault((response, _nth, { path }) =>
      path.includes("buildinfo")
        ? answerJson(response, 404, { status: "error", error: "not found" })
        : answerJson(response, 200, EMPTY),
    );
    const status = await readStatus(AT_MS, newViewer(), upstreamAt(server.url));
    expect(status).toMatchObject({ reachable: true, version: null, message: null });
    expect(status.lacks).toHaveLength(1);
  });

  test("names itself where it can", async () => {
    const server = await serveFault((response, _nth, { path }) =>
      answerJson(
        response,
        200,
        path.includes("buildinfo")
          ? { status: "success", data: { application: "Grafana Mimir", version: "2.14.0" } }
          : EMPTY,
      ),
    );
    expect(await readStatus(AT_MS, newViewer(), upstreamAt(server.url))).toMatchObject({
      version: "2.14.0",
      flavour: "Grafana Mimir",
    });
  });

  test("that refuses us is reachable, with what to do", async () => {
    const server = await serveFault((response) => answerJson(response, 403, {}));
    expect(await readStatus(AT_MS, newViewer(), upstreamAt(server.url))).toMatchObject({
      reachable: true,
      lacks: null,
      message: expect.stringContaining("PROMETHEUS_BEARER_TOKEN"),
    });
  });

  test("that never answers is not reachable", async () => {
    const server = await serveFault(() => undefined);
    const upstream = upstreamAt(server.url, { PROMETHEUS_TIMEOUT_SECONDS: "0.3" });
    expect(await readStatus(AT_MS, newViewer(), upstream)).toMatchObject({
      reachable: false,
      latencyMs: null,
      message: expect.stringContaining("within 0.3 s"),
    });
  });
});
