import { expect, test } from "vitest";
import type { Row } from "./instant-answer";
import { PART_LABEL } from "./promql-text";
import { lacksFromRows } from "./status-question";

function counted(...parts: string[]): Row[] {
  return parts.map((part) => ({ labels: { [PART_LABEL]: part }, value: 1, histogram: null }));
}

const NO_MEAN = expect.stringMatching(/^istio_request_duration_milliseconds_sum, /);
const NO_PERCENTILES = expect.stringMatching(/^istio_request_duration_milliseconds_bucket, /);

test("a mesh of requests alone lacks nothing, and neither does one with TCP beside them", () => {
  expect(lacksFromRows(counted("requests", "mean", "buckets"))).toEqual([]);
  expect(lacksFromRows(counted("requests", "mean", "buckets", "tcp"))).toEqual([]);
});

test("requests lack the durations that do not come with them", () => {
  expect(lacksFromRows(counted("requests", "mean"))).toEqual([NO_PERCENTILES]);
  expect(lacksFromRows(counted("requests", "tcp"))).toEqual([NO_MEAN, NO_PERCENTILES]);
});

test("TCP alone lacks requests, and no durations of them", () => {
  expect(lacksFromRows(counted("tcp"))).toEqual([
    "istio_requests_total: without it there are no HTTP and gRPC edges.",
  ]);
});

test("without any Istio series there is one thing to say, and what to check", () => {
  expect(lacksFromRows([])).toEqual([
    expect.stringMatching(
      /^istio_requests_total and istio_tcp_connections_opened_total: .* PROMETHEUS_SCOPE fits\.$/,
    ),
  ]);
});

test("a series that lost a label on its way is named", () => {
  const thinned: Row = { labels: { reporter: "source" }, value: 5, histogram: null };
  expect(lacksFromRows([thinned, ...counted("requests", "mean", "buckets")])).toContain(
    "The label response_flags of istio_requests_total: some series come without it.",
  );
});
