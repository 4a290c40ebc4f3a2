import { describe, expect, it } from "vitest";
import type { Row } from "./instant-answer";
import { labelGapsIn } from "./label-gaps";

const WHOLE = {
  reporter: "source",
  source_workload: "web",
  source_workload_namespace: "shop",
  source_canonical_service: "web",
  source_cluster: "east",
  destination_service: "cart.shop.svc.cluster.local",
  destination_service_name: "cart",
  destination_service_namespace: "shop",
  destination_workload: "cart",
  destination_workload_namespace: "shop",
  destination_canonical_service: "cart",
  destination_cluster: "east",
  request_protocol: "http",
  response_code: "200",
  response_flags: "-",
  connection_security_policy: "unknown",
};

function row(labels: Record<string, string>): Row {
  return { labels, value: 1, histogram: null };
}

function without(label: keyof typeof WHOLE): Row {
  const { [label]: _removed, ...rest } = WHOLE;
  return row(rest);
}

describe("labelGapsIn", () => {
  it("finds none where every label stands", () => {
    expect(labelGapsIn([row(WHOLE)], [without("response_code")])).toEqual([]);
  });

  it("counts the series that lost a label among all that should have it", () => {
    expect(labelGapsIn([row(WHOLE), without("response_flags")], [row(WHOLE)])).toEqual([
      { label: "response_flags", missing: 1, of: 3 },
    ]);
  });

  it("sees TCP series that lost their caller, as past a limit of labels", () => {
    expect(labelGapsIn([row(WHOLE)], [without("source_workload_namespace")])).toEqual([
      { label: "source_workload_namespace", missing: 1, of: 2 },
    ]);
  });

  it("misses statuses where no gRPC call has one, not where one call broke off", () => {
    const broken = row({ ...WHOLE, request_protocol: "grpc" });
    const whole = row({ ...WHOLE, request_protocol: "grpc", grpc_response_status: "0" });
    expect(labelGapsIn([broken, row(WHOLE)], [])).toEqual([
      { label: "grpc_response_status", missing: 1, of: 1 },
    ]);
    expect(labelGapsIn([broken, whole], [])).toEqual([]);
  });

  it("passes over what is no series of its own", () => {
    expect(labelGapsIn([row({ flaghoist_part: "born" })], [])).toEqual([]);
  });
});
