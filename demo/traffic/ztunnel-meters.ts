import type { Labels } from "@/demo/promql/series";
import type { Call } from "./calls";
import { curveFrom } from "./curve";
import { endLabels } from "./istio-labels";
import { meshOf } from "./mesh";
import type { MeteredStream } from "./meter";
import type { World } from "./schedule";
import { WORKLOADS } from "./shop";
import { steadyStream } from "./stream";
import { connectionMeters } from "./tcp-meters";
import { podsOf, targetLabels, type Workload } from "./workload";

/** One leg of a call as a ztunnel sees it: connections, whatever runs inside them. */
type Leg = { reporter: "source" | "destination"; from: Workload; to: Workload };

/** HTTP requests that share a connection, on average. */
const REQUESTS_PER_CONNECTION = 40;
const REGION = { region: "eu-1", zone: "eu-1a" } as const;

export function ztunnelStreams(world: World): MeteredStream[] {
  return meshOf(world)
    .calls.filter((call) => call.to?.dataplane === "ambient")
    .flatMap((call) => legsOf(call).flatMap((leg) => legStreams(world, call, leg)));
}

/**
 * With a waypoint in between, the caller's ztunnel names the waypoint as its destination and the
 * callee's names it as its source; the service stays the one that was meant.
 */
function legsOf({ from, to, protocol }: Call): Leg[] {
  if (to === null) return [];
  if (from.dataplane !== "ambient") return [{ reporter: "destination", from, to }];
  const between = protocol === "tcp" ? null : WORKLOADS.waypoint;
  return [
    { reporter: "source", from, to: between ?? to },
    { reporter: "destination", from: between ?? from, to },
  ];
}

function legStreams(world: World, call: Call, leg: Leg): MeteredStream[] {
  const connections = call.protocol === "tcp" ? 1 : REQUESTS_PER_CONNECTION;
  const curve = curveFrom(`${world.seed}/${call.key}`, null);
  const { requestBytes, responseBytes } = call.service;
  return podsOf(WORKLOADS.ztunnel).map(({ target, share }) => {
    const perSecond = (call.perSecond / connections) * share;
    const bytes = {
      requestBytes: requestBytes * connections,
      responseBytes: responseBytes * connections,
    };
    return {
      stream: steadyStream(curve, target, perSecond),
      meters: connectionMeters({ ...legLabels(call, leg), ...targetLabels(target) }, bytes),
    };
  });
}

function legLabels({ service }: Call, { reporter, from, to }: Leg): Labels {
  return {
    reporter,
    ...endLabels("source", from, true),
    ...endLabels("destination", to, true),
    destination_service: service.host,
    destination_service_name: service.name,
    destination_service_namespace: service.namespace,
    request_protocol: "tcp",
    response_flags: "-",
    connection_security_policy: "mutual_tls",
    source_region: REGION.region,
    source_zone: REGION.zone,
    destination_region: REGION.region,
    destination_zone: REGION.zone,
  };
}
