import { countClosings } from "./closing-count";
import type { Edge } from "./edge";
import { type EdgeGroup, rateReporter } from "./edge-groups";
import { edgeId } from "./edge-id";
import { troublesFrom } from "./edge-trouble";
import { tcpFailingCallersOf } from "./failing-callers";
import { edgeHealth, isUnhealthy, type Tally, type Thresholds } from "./health";
import { mtlsRatio } from "./mtls";
import { mtlsCounters } from "./mtls-counters";
import { reasonSentence } from "./reason";
import { ratio, rounded } from "./round";
import type { TcpCounter, TcpSample } from "./samples";

export function tcpEdge(
  { source, destination, samples }: EdgeGroup<TcpSample>,
  windowSeconds: number,
  thresholds: Thresholds,
): Edge {
  const reporter = rateReporter(samples);
  const counted = samples.filter(({ ends }) => ends.reporter === reporter);
  const opened = total(counted, "opened");
  const weighing = mtlsCounters(samples);
  const { outcomes, owners, flags, wrongs } = countClosings(samples, reporter);
  const { failed = 0, denied = 0, givenUp = 0 } = outcomes ?? {};
  const perSecond = opened || failed || denied || givenUp;
  const tally: Tally = {
    total: Math.max(perSecond, failed) * windowSeconds,
    failed: outcomes === null ? null : outcomes.failed * windowSeconds,
  };
  const isSteady = perSecond === 0 && total(counted, "sent") + total(counted, "received") > 0;
  const health = isSteady ? "healthy" : edgeHealth(tally, thresholds);
  const endings = { perSecond, outcomes, wrongs };
  const troubles = troublesFrom(endings, windowSeconds, thresholds.degradedRatio);
  const failingCallers = isUnhealthy({ health }) ? tcpFailingCallersOf(samples) : [];
  return {
    id: edgeId(source, destination, "tcp"),
    source,
    destination,
    protocol: "tcp",
    requestsPerSecond: null,
    errorRatio: shareOfOpened(outcomes?.failed ?? null, opened),
    deniedRatio: shareOfOpened(outcomes?.denied ?? null, opened),
    meanMs: null,
    p50Ms: null,
    p90Ms: null,
    p99Ms: null,
    flags,
    owners,
    troubles,
    reported: { source: null, destination: null },
    tcp: {
      sentBytesPerSecond: rounded(total(counted, "sent")),
      receivedBytesPerSecond: rounded(total(counted, "received")),
      openedPerSecond: rounded(opened),
      closedPerSecond: rounded(total(counted, "closed")),
    },
    mtlsRatio: mtlsRatio(samples.filter(({ counter }) => weighing.includes(counter))),
    health,
    reason: isSteady
      ? "Bytes flow over connections that stay open; none opened in the window"
      : reasonSentence({ health, unit: "connections", perSecond, troubles }),
    ...(failingCallers.length === 0 ? {} : { failingCallers }),
  };
}

/** What closes in the window may have opened before it, so a share can reach all, never more. */
function shareOfOpened(closed: number | null, opened: number): number | null {
  return closed === null ? null : ratio(closed, Math.max(opened, closed));
}

function total(samples: TcpSample[], counter: TcpCounter): number {
  return samples
    .filter((sample) => sample.counter === counter)
    .reduce((sum, sample) => sum + sample.perSecond, 0);
}
