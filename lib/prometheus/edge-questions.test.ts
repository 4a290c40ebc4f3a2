import { describe, expect, test } from "vitest";
import { bucketsQuestion, meanQuestion, requestsQuestion, tcpQuestion } from "./edge-questions";
import type { MeshSelection } from "./mesh-selection";

const ALL: MeshSelection = { namespaces: [], windowSeconds: 60, guestHosts: [], scope: [] };
const CALLER = 'istio_request_duration_milliseconds_bucket{reporter!="destination"}';
const CALLEE = 'istio_request_duration_milliseconds_bucket{reporter="destination"';

test("requests are one sum over both sides, with the count of young series", () => {
  const promql = requestsQuestion(ALL);
  expect(promql).toContain(
    "request_protocol, response_code, grpc_response_status, response_flags, connection_security_policy) (rate(istio_requests_total{}[60s]))",
  );
  expect(promql.match(/rate\(/g)).toHaveLength(1);
  expect(promql).toContain('"flaghoist_part", "born"');
});

test("TCP is four sums, each of one metric", () => {
  const promql = tcpQuestion(ALL);
  expect(promql.match(/rate\(istio_tcp_\w+/g)).toEqual([
    "rate(istio_tcp_connections_opened_total",
    "rate(istio_tcp_connections_closed_total",
    "rate(istio_tcp_sent_bytes_total",
    "rate(istio_tcp_received_bytes_total",
  ]);
});

test("means ask for sums, counts and native histograms", () => {
  expect(meanQuestion(ALL, "service", null).match(/rate\(istio_\w+/g)).toEqual([
    "rate(istio_request_duration_milliseconds_sum",
    "rate(istio_request_duration_milliseconds_count",
    "rate(istio_request_duration_milliseconds",
  ]);
});

describe("buckets", () => {
  test("come from the caller's side, by the displayed edge", () => {
    const promql = bucketsQuestion(ALL, "service", null);
    expect(promql).toContain(CALLER);
    expect(promql).not.toContain(CALLEE);
    expect(promql).not.toContain("destination_workload,");
  });

  test("come from the callee's side too for those whose caller is silent", () => {
    const silent = { sourceWorkloads: ["unknown"], destinationServices: ["a", "b"] };
    const promql = bucketsQuestion(ALL, "service", silent);
    expect(promql).toContain(
      `${CALLEE},source_workload="unknown",destination_service=~"a|b"}[60s]`,
    );
  });

  test("come from the callee's side whole where too many callers are silent", () => {
    expect(bucketsQuestion(ALL, "service", "all")).toContain(`${CALLEE}}[60s]`);
  });

  test("tell workloads apart where edges run between workloads", () => {
    expect(bucketsQuestion(ALL, "workload", null)).toContain("destination_workload)");
  });
});
