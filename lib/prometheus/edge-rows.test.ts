import { describe, expect, test } from "vitest";
import { call, istioLabels } from "@/e2e/harness/istio-series";
import {
  durationSamplesFromRows,
  requestSamplesFromRows,
  seriesBornFromRows,
  tcpSamplesFromRows,
} from "./edge-rows";
import type { Row } from "./instant-answer";

function row(labels: Record<string, string>, value: number | null = 1): Row {
  return { labels: { ...istioLabels(call()), ...labels }, value, histogram: null };
}

function requestOf(labels: Record<string, string>) {
  return requestSamplesFromRows([row(labels)], "service")[0];
}

describe("a row of requests", () => {
  test("is read label by label", () => {
    expect(requestOf({ grpc_response_status: "14", response_flags: "URX,UF" })).toMatchObject({
      ends: {
        reporter: "source",
        sourceWorkload: "web-v1",
        sourceCanonicalService: "web",
        sourceNamespace: "shop",
        sourceCluster: "east",
        destinationService: "cart.shop.svc.cluster.local",
        destinationServiceName: "cart",
        destinationServiceNamespace: "shop",
        destinationWorkload: "cart-v1",
        destinationWorkloadNamespace: "shop",
        destinationCanonicalService: "cart",
        destinationCluster: "east",
        metNoWorkload: false,
      },
      protocol: "http",
      responseCode: 200,
      grpcStatus: 14,
      flags: ["UF", "URX"],
      security: null,
      requestsPerSecond: 1,
    });
  });

  test("reads 'unknown' as not known, and knows that no workload was met", () => {
    const sample = requestOf({ destination_workload: "unknown", source_cluster: "unknown" });
    expect(sample?.ends).toMatchObject({
      destinationWorkload: null,
      sourceCluster: null,
      metNoWorkload: true,
    });
  });

  test("knows by the cluster that no workload was met where that label is gone", () => {
    const { destination_workload: _removed, ...labels } = istioLabels(call());
    const metNoWorkload = (destination_cluster: string) =>
      requestSamplesFromRows(
        [{ labels: { ...labels, destination_cluster }, value: 1, histogram: null }],
        "service",
      )[0]?.ends.metNoWorkload;
    expect(metNoWorkload("unknown")).toBe(true);
    expect(metNoWorkload("east")).toBe(false);
  });

  test.each([
    ["", null],
    ["abc", null],
    ["0", 0],
    ["-1", null],
  ])("reads the code %j as %j", (text, code) => {
    expect(requestOf({ response_code: text })?.responseCode).toBe(code);
  });

  test("tells no flags from flags that are not recorded", () => {
    expect(requestOf({ response_flags: "-" })?.flags).toEqual([]);
    const { response_flags: _removed, ...labels } = istioLabels(call());
    const bare = { labels, value: 1, histogram: null };
    expect(requestSamplesFromRows([bare], "service")[0]?.flags).toBeNull();
  });

  test("without a reporter is the caller's", () => {
    expect(requestOf({ reporter: "" })?.ends.reporter).toBe("source");
  });

  test.each([
    ["mutual_tls", "mutual_tls"],
    ["none", "none"],
    ["unknown", null],
  ])("reads the security policy %s as %j", (text, security) => {
    expect(requestOf({ connection_security_policy: text })?.security).toBe(security);
  });

  test("without a number is left out", () => {
    expect(requestSamplesFromRows([row({}, null)], "service")).toEqual([]);
  });
});

test("the count of series born inside is no row of requests", () => {
  const born = { labels: { flaghoist_part: "born" }, value: 7, histogram: null };
  expect(requestSamplesFromRows([born], "service")).toEqual([]);
  expect(seriesBornFromRows([born])).toBe(7);
  expect(seriesBornFromRows([])).toBe(0);
});

test("rows of TCP are told apart by their counter", () => {
  const rows = ["opened", "closed", "sent", "received", "else"].map((part) =>
    row({ flaghoist_part: part }),
  );
  expect(tcpSamplesFromRows(rows).map(({ counter }) => counter)).toEqual([
    "opened",
    "closed",
    "sent",
    "received",
  ]);
});

describe("rows of durations", () => {
  test("of one call become one sample, with the key of its requests", () => {
    const rows = [
      row({ flaghoist_part: "sum" }, 50),
      row({ flaghoist_part: "count" }, 10),
      row({ le: "10" }, 4),
      row({ le: "+Inf" }, 10),
    ];
    expect(durationSamplesFromRows(rows, "service")).toEqual([
      {
        latencyKey: requestOf({})?.latencyKey,
        reporter: "source",
        msPerSecond: 50,
        countPerSecond: 10,
        buckets: [
          { upperMs: 10, perSecond: 4 },
          { upperMs: Number.POSITIVE_INFINITY, perSecond: 10 },
        ],
        nativeBuckets: [],
      },
    ]);
  });

  test("of native histograms hold mean and buckets at once", () => {
    const histogram = {
      count: 2,
      sum: 12,
      buckets: [{ lower: 4, upper: 8, count: 2, rule: "open left" as const }],
    };
    const native = { ...row({}, null), histogram };
    expect(durationSamplesFromRows([native], "service")[0]).toMatchObject({
      msPerSecond: 12,
      countPerSecond: 2,
      nativeBuckets: [{ lower: 4, upper: 8, count: 2 }],
    });
  });

  test("that are no numbers are absent", () => {
    const rows = [row({ flaghoist_part: "sum" }, null), row({ le: "10" }, null), row({ le: "x" })];
    expect(durationSamplesFromRows(rows, "service")[0]).toMatchObject({
      msPerSecond: null,
      buckets: [],
    });
  });

  test("of two workloads of a service are one sample by service, two by workload", () => {
    const rows = ["cart-v1", "cart-v2"].map((name) =>
      row({ flaghoist_part: "sum", destination_workload: name }),
    );
    expect(durationSamplesFromRows(rows, "service")).toHaveLength(1);
    expect(durationSamplesFromRows(rows, "workload")).toHaveLength(2);
  });
});
