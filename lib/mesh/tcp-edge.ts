import { causeText } from "./cause";
import type { Edge, FlagRate } from "./edge";
import { type EdgeGroup, rateReporter } from "./edge-groups";
import { edgeId } from "./edge-id";
import { edgeHealth, type Tally, type Thresholds } from "./health";
import { mtlsRatio } from "./mtls";
import { connectionOutcomeOf, type Outcome } from "./outcome";
import { noOwners, ownerOf } from "./owner";
import { reasonSentence } from "./reason";
import { roundedOwners } from "./request-edge";
import { ratio, rounded } from "./round";
import type { TcpCounter, TcpSample } from "./samples";

export function tcpEdge(
  group: EdgeGroup<TcpSample>,
  windowSeconds: number,
  thresholds: Thresholds,
): Edge {
  const reporter = rateReporter(group.samples);
  const counted = group.samples.filter(({ ends }) => ends.reporter === reporter);
  const opened = total(counted, "opened");
  const closings = countClosings(counted);
  const perSecond = Math.max(opened, closings.outcomes.failed);
  const bytes = total(counted, "sent") + total(counted, "received");
  const tally: Tally = {
    total: perSecond * windowSeconds,
    failed: closings.outcomes.failed * windowSeconds,
  };
  const health = perSecond === 0 && bytes > 0 ? "healthy" : edgeHealth(tally, thresholds);
  const ratios = {
    failed: ratio(closings.outcomes.failed, opened),
    denied: ratio(closings.outcomes.denied, opened),
    givenUp: ratio(closings.outcomes.givenUp, opened),
  };
  return {
    id: edgeId(group.source, group.destination, "tcp"),
    source: group.source,
    destination: group.destination,
    protocol: "tcp",
    requestsPerSecond: null,
    errorRatio: ratios.failed,
    deniedRatio: ratios.denied,
    meanMs: null,
    p50Ms: null,
    p90Ms: null,
    p99Ms: null,
    flags: closings.flags,
    owners: roundedOwners(closings.owners),
    reported: { source: null, destination: null },
    tcp: {
      sentBytesPerSecond: rounded(total(counted, "sent")),
      receivedBytesPerSecond: rounded(total(counted, "received")),
      openedPerSecond: rounded(opened),
      closedPerSecond: rounded(total(counted, "closed")),
    },
    mtlsRatio: mtlsRatio(mtlsWeights(group.samples)),
    health,
    reason:
      perSecond === 0 && bytes > 0
        ? "Bytes flow over connections that stay open; none opened in the window"
        : reasonSentence({
            health,
            unit: "connections",
            perSecond,
            tally,
            ratios,
            causes: closings.causes,
            notableRatio: thresholds.degradedRatio,
          }),
  };
}

type Closings = {
  outcomes: Record<Outcome, number>;
  causes: Record<Outcome, string | null>;
  owners: Edge["owners"];
  flags: FlagRate[];
};

/** A connection tells how it went when it closes, so flags and owners count closings. */
function countClosings(samples: TcpSample[]): Closings {
  const outcomes = { succeeded: 0, failed: 0, denied: 0, givenUp: 0 };
  const causes: Closings["causes"] = { succeeded: null, failed: null, denied: null, givenUp: null };
  const owners = noOwners();
  const flags = new Map<string, number>();
  const closings = samples
    .filter(({ counter, perSecond }) => counter === "closed" && perSecond > 0)
    .sort((a, b) => b.perSecond - a.perSecond);
  for (const { ends, flags: tokens, perSecond } of closings) {
    for (const flag of tokens) flags.set(flag, (flags.get(flag) ?? 0) + perSecond);
    const outcome = connectionOutcomeOf(tokens);
    outcomes[outcome] += perSecond;
    if (outcome === "succeeded") continue;
    const answer = {
      responseCode: null,
      grpcStatus: null,
      flags: tokens,
      calleeSays: ends.reporter === "destination",
      blockedByMesh: ends.destinationServiceName === "BlackHoleCluster",
    };
    owners[ownerOf(answer)] += perSecond;
    causes[outcome] ??= causeText(answer);
  }
  return {
    outcomes,
    causes,
    owners,
    flags: [...flags]
      .map(([flag, rate]) => ({ flag, requestsPerSecond: rounded(rate) }))
      .sort((a, b) => b.requestsPerSecond - a.requestsPerSecond || (a.flag < b.flag ? -1 : 1)),
  };
}

/** Connections weigh by how often they open; where none does, by the bytes they carry. */
function mtlsWeights(samples: TcpSample[]) {
  const opened = samples.filter(({ counter, perSecond }) => counter === "opened" && perSecond > 0);
  const bytes = samples.filter(({ counter }) => counter === "sent" || counter === "received");
  return opened.some(({ ends }) => ends.reporter !== "source") ? opened : bytes;
}

function total(samples: TcpSample[], counter: TcpCounter): number {
  return samples
    .filter((sample) => sample.counter === counter)
    .reduce((sum, sample) => sum + sample.perSecond, 0);
}
