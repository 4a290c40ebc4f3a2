import { describe, expect, it } from "vitest";
import { clusterFromServerName, clusterFromText } from "./cluster";

describe("clusterFromText", () => {
  it.each([
    [
      "outbound|9080|v1|reviews.a.svc.cluster.local",
      "outbound",
      9080,
      "v1",
      "reviews.a.svc.cluster.local",
    ],
    ["outbound|443||api.example.com;", "outbound", 443, null, "api.example.com"],
    ["inbound|8080||", "inbound", 8080, null, null],
    [
      "inbound|80|http-web|app.a.svc.cluster.local",
      "inbound",
      80,
      "http-web",
      "app.a.svc.cluster.local",
    ],
    [
      "inbound-vip|80|http|app.a.svc.cluster.local",
      "inbound",
      80,
      "http",
      "app.a.svc.cluster.local",
    ],
    ["outbound_.443_._.api.example.com", "auto-passthrough", 443, null, "api.example.com"],
    ["PassthroughCluster", "passthrough", null, null, null],
    ["AllowAnyDynamicDNSCluster", "passthrough", null, null, null],
    ["InboundPassthroughClusterIpv4", "inbound", null, null, null],
    ["BlackHoleCluster", "blackhole", null, null, null],
    ["connect_originate", "plumbing", null, null, null],
    ["xds-grpc", "own", null, null, null],
    ["httproute/a/b/rule/0", "other", null, null, null],
    ["outbound|9080", "outbound", null, null, null],
  ])("%s is told apart", (text, kind, port, subset, host) => {
    expect(clusterFromText(text)).toEqual({ kind, port, subset, host });
  });
});

describe("clusterFromServerName", () => {
  it("reads what a mesh client asked for, cut or not", () => {
    expect(clusterFromServerName("outbound_.8000_.v1_.mast.a.svc.cluster.local")).toMatchObject({
      port: 8000,
      subset: "v1",
      host: "mast.a.svc.cluster.local",
    });
    expect(clusterFromServerName("outbound_.8080_.stable_.")?.host).toBeNull();
  });

  it("leaves any other name alone", () => {
    expect(clusterFromServerName("api.example.com")).toBeNull();
  });
});
