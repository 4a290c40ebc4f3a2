import { expect, it } from "vitest";
import { destinationFromEnds } from "./direction";

const NOTHING = {
  authority: null,
  downstreamLocal: null,
  downstreamRemote: null,
  forwardedFor: null,
  method: null,
  routeName: null,
  serverName: null,
  upstreamCluster: null,
  upstreamLocal: null,
};
const OUTBOUND = "outbound|80||a.b.svc.cluster.local";

it.each([
  [
    "a service's own port and address are a sidecar's",
    { upstreamCluster: OUTBOUND, downstreamLocal: "10.9.9.9:80", upstreamLocal: "10.0.0.1:4444" },
    "outbound",
  ],
  [
    "another port than the service's is a gateway's",
    { upstreamCluster: OUTBOUND, downstreamLocal: "10.0.0.1:8080" },
    "gateway",
  ],
  [
    "one address on both sides is a gateway's",
    { upstreamCluster: OUTBOUND, downstreamLocal: "10.0.0.1:80", upstreamLocal: "10.0.0.1:4444" },
    "gateway",
  ],
  [
    "HTTP that came inside TLS met a gateway, whatever its addresses",
    {
      method: "GET",
      serverName: "shop.example.com",
      upstreamCluster: OUTBOUND,
      downstreamLocal: "10.9.9.9:443",
      upstreamLocal: "10.0.0.1:4444",
    },
    "gateway",
  ],
  [
    "a column that somebody put where the SNI stands does not tell",
    {
      method: "GET",
      serverName: "trace=4bf92f35",
      upstreamCluster: OUTBOUND,
      downstreamLocal: "10.9.9.9:80",
      upstreamLocal: "10.0.0.1:4444",
    },
    "outbound",
  ],
  [
    "TLS that is passed through does not tell",
    {
      serverName: "shop.example.com",
      upstreamCluster: OUTBOUND,
      downstreamLocal: "10.9.9.9:80",
      upstreamLocal: "10.0.0.1:4444",
    },
    "outbound",
  ],
  [
    "a forwarded port ends at a gateway's loopback",
    {
      upstreamCluster: OUTBOUND,
      downstreamLocal: "127.0.0.1:8080",
      upstreamLocal: "10.0.0.1:4444",
    },
    "gateway",
  ],
  [
    "a caller appended to X-Forwarded-For is a gateway's doing",
    {
      upstreamCluster: OUTBOUND,
      downstreamLocal: "10.9.9.9:80",
      forwardedFor: "1.2.3.4, 10.0.0.7",
      downstreamRemote: "10.0.0.7:5555",
    },
    "gateway",
  ],
  [
    "a caller read out of X-Forwarded-For is not",
    {
      upstreamCluster: OUTBOUND,
      downstreamLocal: "10.9.9.9:80",
      forwardedFor: "1.2.3.4",
      downstreamRemote: "1.2.3.4:0",
    },
    "outbound",
  ],
  [
    "a mesh client's SNI arrives inbound",
    { serverName: "outbound_.80_._.a.b.svc.cluster.local", downstreamLocal: "10.0.0.1:80" },
    "inbound",
  ],
  [
    "a mesh client's SNI at the east-west port is a gateway's",
    { serverName: "outbound_.80_._.a.b.svc.cluster.local", downstreamLocal: "10.0.0.1:15443" },
    "gateway",
  ],
  [
    "an outside SNI at a gateway's port is a gateway's",
    { serverName: "www.example.com", downstreamLocal: "10.0.0.1:8443" },
    "gateway",
  ],
  [
    "a refused connection without a name stays open",
    { downstreamLocal: "10.0.0.1:8080" },
    "unknown",
  ],
  [
    "a gateway that sends into a tunnel is told by its port",
    {
      upstreamCluster: OUTBOUND,
      upstreamLocal: "envoy://internal_client_address/",
      downstreamLocal: "10.0.0.1:8443",
    },
    "gateway",
  ],
  ["the passthrough address is inbound", { upstreamLocal: "127.0.0.6:4444" }, "inbound"],
  ["block_all is the black hole", { routeName: "block_all" }, "blackhole"],
  [
    "a waypoint's cluster is inbound",
    { upstreamCluster: "inbound-vip|80|http|a.b.svc.cluster.local" },
    "inbound",
  ],
])("%s", (_fact, ends, direction) => {
  expect(destinationFromEnds({ ...NOTHING, ...ends }, "").direction).toBe(direction);
});

it("a pod called a gateway is one where the record leaves it open", () => {
  const { direction } = destinationFromEnds(
    { ...NOTHING },
    "istio-ingressgateway-5f7d istio-proxy ",
  );
  expect(direction).toBe("gateway");
});

it("a cluster-local name is a service, any other a host", () => {
  const service = destinationFromEnds({ ...NOTHING, upstreamCluster: OUTBOUND }, "");
  expect(service).toMatchObject({
    destinationService: "a.b.svc.cluster.local",
    destinationHost: null,
  });
  const host = destinationFromEnds({ ...NOTHING, upstreamCluster: "outbound|443||a.com" }, "");
  expect(host).toMatchObject({ destinationService: null, destinationHost: "a.com" });
});
