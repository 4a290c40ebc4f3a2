import type { Edge } from "./edge";
import { type EdgeGroup, rateReporter } from "./edge-groups";
import { edgeId } from "./edge-id";
import { edgeHealth, type Thresholds } from "./health";
import type { Latency } from "./latency";
import { mtlsRatio } from "./mtls";
import { reasonSentence } from "./reason";
import { countRequests } from "./request-count";
import { ratio, rounded } from "./round";
import type { RequestSample } from "./samples";

export function requestEdge(
  { source, destination, samples }: EdgeGroup<RequestSample>,
  latency: Latency,
  windowSeconds: number,
  thresholds: Thresholds,
): Edge {
  const { requestsPerSecond, outcomes, owners, flags, causes, reported } = countRequests(samples);
  const tally = {
    total: requestsPerSecond * windowSeconds,
    failed: outcomes === null ? null : outcomes.failed * windowSeconds,
  };
  const health = edgeHealth(tally, thresholds);
  const ratios = {
    failed: ratio(outcomes?.failed ?? null, requestsPerSecond),
    denied: ratio(outcomes?.denied ?? null, requestsPerSecond),
    givenUp: ratio(outcomes?.givenUp ?? null, requestsPerSecond),
  };
  const secured = samples.map(({ requestsPerSecond: perSecond, ...one }) => ({
    ...one,
    perSecond,
  }));
  return {
    id: edgeId(source, destination, "request"),
    source,
    destination,
    protocol: busierProtocol(samples),
    requestsPerSecond: rounded(requestsPerSecond),
    errorRatio: ratios.failed,
    deniedRatio: ratios.denied,
    ...latency,
    flags,
    owners,
    reported,
    tcp: null,
    mtlsRatio: mtlsRatio(secured),
    health,
    reason: reasonSentence({
      health,
      unit: "req",
      perSecond: requestsPerSecond,
      tally,
      ratios,
      causes,
      notableRatio: thresholds.degradedRatio,
    }),
  };
}

function busierProtocol(samples: RequestSample[]): "http" | "grpc" {
  const reporter = rateReporter(samples);
  const counted = samples.filter(({ ends }) => ends.reporter === reporter);
  const rate = (protocol: "http" | "grpc") =>
    counted
      .filter((sample) => sample.protocol === protocol)
      .reduce((sum, sample) => sum + sample.requestsPerSecond, 0);
  const isGrpcAlone = counted.every(({ protocol }) => protocol === "grpc");
  return isGrpcAlone || rounded(rate("grpc")) > rounded(rate("http")) ? "grpc" : "http";
}
