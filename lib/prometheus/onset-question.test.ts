import { expect, test } from "vitest";
import { onsetQuestion } from "./onset-question";

const SCOPE = [{ label: "mesh_id", operator: "=", value: "a" } as const];

function series(workload: string, service: string, reporter = "source") {
  return {
    reporter,
    source_workload: workload,
    source_workload_namespace: "shop",
    destination_service: service,
  };
}

test("each caller is asked about once, with all it calls, inside the scope", () => {
  const requests = [
    series("web", "cart.shop"),
    series("web", "db.shop"),
    series("jobs", "db.shop"),
  ];
  const question = onsetQuestion({ requests, tcp: [] }, 300, SCOPE);
  expect(question.split("\n  or ")).toEqual([
    expect.stringMatching(
      /^sum by \(reporter, .*response_flags\) \(rate\(istio_requests_total\{mesh_id="a",reporter="source",source_workload_namespace="shop",source_workload="web",destination_service=~"cart\\\\.shop\|db\\\\.shop"\}\[300s\]\)\)$/,
    ),
    expect.stringContaining('source_workload="jobs",destination_service="db.shop"}[300s]'),
  ]);
});

test("both sides of one call are two selectors", () => {
  const tcp = [series("web", "db.shop"), series("web", "db.shop", "destination")];
  const question = onsetQuestion({ requests: [], tcp }, 60, []);
  expect(question.match(/istio_tcp_connections_opened_total/g)).toHaveLength(2);
  expect(question.match(/istio_tcp_connections_closed_total/g)).toHaveLength(2);
  expect(question).not.toContain("istio_requests_total");
});

test("a label that a series lacks is asked for as empty", () => {
  expect(onsetQuestion({ requests: [{ reporter: "source" }], tcp: [] }, 60, [])).toContain(
    '{reporter="source",source_workload_namespace="",source_workload="",destination_service=""}',
  );
});
