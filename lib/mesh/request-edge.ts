import type { Edge } from "./edge";
import type { EdgeGroup } from "./edge-groups";
import { edgeId } from "./edge-id";
import { edgeHealth, type Thresholds } from "./health";
import type { Latency } from "./latency";
import { mtlsRatio } from "./mtls";
import type { OwnerRates } from "./owner";
import { reasonSentence } from "./reason";
import { countRequests, type RequestCount } from "./request-count";
import { ratio, rounded, roundedOrNull } from "./round";
import type { RequestSample } from "./samples";

export function requestEdge(
  group: EdgeGroup<RequestSample>,
  latency: Latency,
  windowSeconds: number,
  thresholds: Thresholds,
): Edge {
  const count = countRequests(group);
  const { requestsPerSecond, outcomes } = count;
  const failed = isBlind(group.samples, count) ? null : outcomes.failed;
  const tally = {
    total: requestsPerSecond * windowSeconds,
    failed: failed === null ? null : failed * windowSeconds,
  };
  const health = edgeHealth(tally, thresholds);
  const ratios = {
    failed: ratio(failed, requestsPerSecond),
    denied: ratio(failed === null ? null : outcomes.denied, requestsPerSecond),
    givenUp: ratio(outcomes.givenUp, requestsPerSecond),
  };
  return {
    id: edgeId(group.source, group.destination, "request"),
    source: group.source,
    destination: group.destination,
    protocol: busierProtocol(group.samples),
    requestsPerSecond: rounded(requestsPerSecond),
    errorRatio: ratios.failed,
    deniedRatio: ratios.denied,
    ...latency,
    flags: count.flags.map((one) => ({
      ...one,
      requestsPerSecond: rounded(one.requestsPerSecond),
    })),
    owners: roundedOwners(count.owners),
    reported: {
      source: roundedOrNull(count.reported.source),
      destination: roundedOrNull(count.reported.destination),
    },
    tcp: null,
    mtlsRatio: mtlsRatio(
      group.samples.map(({ ends, security, requestsPerSecond: perSecond }) => ({
        ends,
        security,
        perSecond,
      })),
    ),
    health,
    reason: reasonSentence({
      health,
      unit: "req",
      perSecond: requestsPerSecond,
      tally,
      ratios,
      causes: count.causes,
      notableRatio: thresholds.degradedRatio,
    }),
  };
}

export function roundedOwners(owners: OwnerRates): OwnerRates {
  return {
    caller: rounded(owners.caller),
    app: rounded(owners.app),
    mesh: rounded(owners.mesh),
    policy: rounded(owners.policy),
    injected: rounded(owners.injected),
    unknown: rounded(owners.unknown),
  };
}

/** Without codes, gRPC statuses and flags that fail, "no failure" would be a guess. */
function isBlind(samples: RequestSample[], { outcomes }: RequestCount): boolean {
  return outcomes.failed === 0 && samples.every(({ responseCode }) => responseCode === null);
}

function busierProtocol(samples: RequestSample[]): "http" | "grpc" {
  const rate = (protocol: "http" | "grpc") =>
    samples
      .filter((sample) => sample.protocol === protocol)
      .reduce((sum, sample) => sum + sample.requestsPerSecond, 0);
  const isGrpcAlone = samples.every(({ protocol }) => protocol === "grpc");
  return isGrpcAlone || rate("grpc") > rate("http") ? "grpc" : "http";
}
