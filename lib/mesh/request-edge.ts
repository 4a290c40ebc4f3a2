import type { Edge } from "./edge";
import { type EdgeGroup, rateReporter } from "./edge-groups";
import { edgeId } from "./edge-id";
import { troublesFrom } from "./edge-trouble";
import { failingCallersOf } from "./failing-callers";
import { edgeHealth, isUnhealthy, type Thresholds } from "./health";
import type { Latency } from "./latency";
import { mtlsRatio } from "./mtls";
import type { TroubleOutcome } from "./outcome";
import { reasonSentence } from "./reason";
import { countRequests } from "./request-count";
import { ratio, rounded } from "./round";
import type { RequestSample } from "./samples";
import { worseWorkload } from "./worse-workload";

export function requestEdge(
  { source, destination, samples }: EdgeGroup<RequestSample>,
  latency: Latency,
  windowSeconds: number,
  thresholds: Thresholds,
): Edge {
  const figures = requestFigures(samples);
  const { requestsPerSecond, outcomes, owners, flags, wrongs, reported, ratios } = figures;
  const tally = {
    total: requestsPerSecond * windowSeconds,
    failed: outcomes === null ? null : outcomes.failed * windowSeconds,
  };
  const health = edgeHealth(tally, thresholds);
  const endings = { perSecond: requestsPerSecond, outcomes, wrongs };
  const troubles = troublesFrom(endings, windowSeconds, thresholds.degradedRatio);
  const worse = isUnhealthy({ health }) ? worseWorkload(samples, windowSeconds) : null;
  const failingCallers = isUnhealthy({ health }) ? failingCallersOf(samples) : [];
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
    troubles,
    reported,
    tcp: null,
    mtlsRatio: figures.mtlsRatio,
    health,
    reason: reasonSentence({ health, unit: "req", perSecond: requestsPerSecond, troubles }),
    ...(worse === null ? {} : { worseWorkload: worse }),
    ...(failingCallers.length === 0 ? {} : { failingCallers }),
  };
}

/** What the requests of one edge come to, before anything is judged or said. */
export function requestFigures(samples: RequestSample[]) {
  const count = countRequests(samples);
  const { outcomes, requestsPerSecond } = count;
  const share = (outcome: TroubleOutcome) => ratio(outcomes?.[outcome] ?? null, requestsPerSecond);
  const secured = samples.map(({ ends, security, requestsPerSecond: perSecond }) => ({
    ends,
    security,
    perSecond,
  }));
  return {
    ...count,
    ratios: { failed: share("failed"), denied: share("denied") },
    mtlsRatio: mtlsRatio(secured),
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
