import { expect, it } from "vitest";
import { decodeLines } from "./decode-lines";

const FAILED = { responseCode: 503, responseFlags: "UC", url: "/a", latency: "471.475µs" };

function read(fields: object) {
  return decodeLines(`2020-03-24T03:35:14Z\tinfo\taccesslog\t${JSON.stringify(fields)}`).records;
}

it.each([
  [{ reporter: "destination" }, "inbound"],
  [{ reporter: "source" }, "outbound"],
  [{ logName: "projects/p/logs/server-accesslog-stackdriver" }, "inbound"],
  [{ reporter: "nobody" }, "unknown"],
])("%j is the side that reports", (told, direction) => {
  expect(read({ ...FAILED, ...told })).toMatchObject([{ direction, durationMs: 0.471475 }]);
});

it.each([
  [{ destinationServiceHost: "cart.shop.svc.cluster.local" }, "cart.shop.svc.cluster.local", null],
  [{ labels: { destination_service_host: "api.example.com" } }, null, "api.example.com"],
  [{ destinationServiceHost: "unknown" }, null, null],
  [{ destinationServiceHost: "" }, null, null],
])("%j is the service that was called", (told, destinationService, destinationHost) => {
  expect(read({ ...FAILED, ...told })).toMatchObject([{ destinationService, destinationHost }]);
});

it("the proxy's own columns come first", () => {
  const told = {
    reporter: "destination",
    destinationServiceHost: "other.shop.svc.cluster.local",
    upstream_cluster: "outbound|80||cart.shop.svc.cluster.local",
  };
  expect(read({ ...FAILED, ...told })).toMatchObject([
    { direction: "outbound", destinationService: "cart.shop.svc.cluster.local" },
  ]);
});
