"use client";

import { EndpointName } from "@/components/ui/endpoint-name";
import { HealthMark } from "@/components/ui/health-mark";
import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import type { LinkTemplate } from "@/lib/format/link-template";
import { useScopeFilters } from "@/lib/hooks/use-mesh-filters";
import { usePageScope } from "@/lib/hooks/use-page-scope";
import { useLatencySeries, useRequestsSeries } from "@/lib/hooks/use-series";
import { culpritSentence, listed } from "@/lib/mesh/culprit-sentence";
import type { Edge, EdgesAnswer } from "@/lib/mesh/edge";
import type { EdgeTotals } from "@/lib/mesh/edge-totals";
import { endpointText } from "@/lib/mesh/endpoint";
import { isUnhealthy, type Thresholds } from "@/lib/mesh/health";
import type { SeriesSubject } from "@/lib/mesh/series-subject";
import { type ServiceEdges, sufferingOf } from "@/lib/mesh/service-edges";
import { hasNoProxy } from "@/lib/mesh/unnamed-caller";
import { versionFinding } from "@/lib/mesh/version-words";
import styles from "./edge-story.module.css";
import { EdgesTable } from "./edges-table";
import { HealthPanel } from "./health-panel";
import { serviceLinkValues, spanOf } from "./link-values";
import { callersMtlsText } from "./mtls-text";
import { OutsideLinks } from "./outside-links";
import { SeriesSection } from "./series-section";
import head from "./service-story.module.css";
import { VersionsSection } from "./versions-section";

type ServiceStoryProps = {
  service: ServiceEdges;
  answer: EdgesAnswer;
  isStale: boolean;
  isFilling: boolean;
  thresholds: Thresholds;
  links: readonly LinkTemplate[];
};

/** Who suffers and who causes it: all that arrives at a service and all that leaves it. */
export function ServiceStory(props: ServiceStoryProps) {
  const { service, answer, isStale, isFilling, thresholds, links } = props;
  const { callers, dependencies, ids } = service;
  const isTcp = callers.length > 0 && callers.every(({ protocol }) => protocol === "tcp");
  const about = { ids, transport: isTcp ? ("tcp" as const) : ("request" as const) };
  const arriving: SeriesSubject = { kind: "callee", ...about };
  const leaving: SeriesSubject = { kind: "caller", ids, transport: "request" };
  const requests = useRequestsSeries(callers.length > 0 ? arriving : null);
  const series = requests.data;
  const latency = useLatencySeries(isTcp || series === undefined ? null : arriving);
  const calls = dependencies.some(({ protocol }) => protocol !== "tcp");
  const outgoing = useRequestsSeries(calls ? leaving : null);
  const span = spanOf(usePageScope(), answer.at);
  const outside = (
    <OutsideLinks
      label="This service in other tools"
      links={links}
      values={serviceLinkValues(service.endpoints[0], span)}
    />
  );
  const finding =
    series === undefined ? null : versionFinding(series.calleeVersions, series.windowSeconds);
  return (
    <div className={styles.story} data-stale={isStale || undefined}>
      <ServiceHead service={service} answer={answer} />
      <EdgesTable
        title="Callers"
        edges={callers}
        all={answer.edges}
        end="source"
        courses={series?.edges ?? []}
        isFilling={isFilling}
        withOwnCluster={service.endpoints.length > 1}
      />
      <EdgesTable
        title="Dependencies"
        edges={dependencies}
        all={answer.edges}
        end="destination"
        courses={outgoing.data?.edges ?? []}
        isFilling={isFilling}
        withOwnCluster={service.endpoints.length > 1}
      />
      {callers.length === 0 ? (
        outside
      ) : (
        <SeriesSection
          requests={requests}
          latency={isTcp ? null : latency}
          isTcp={isTcp}
          trouble={series?.beginnings.failed.startedAt == null ? null : "failed"}
          thresholds={thresholds}
          outside={outside}
        />
      )}
      {series === undefined ? null : (
        <VersionsSection
          callee={series.calleeVersions}
          caller={[]}
          latencies={isTcp ? null : (latency.data?.calleeVersions ?? [])}
          finding={finding}
        />
      )}
    </div>
  );
}

function ServiceHead({ service, answer }: { service: ServiceEdges; answer: EdgesAnswer }) {
  const [{ namespace }] = useScopeFilters();
  const { endpoints, health, callers, arriving, leaving } = service;
  const [endpoint, ...others] = endpoints;
  const [worst] = callers;
  const { causes, suffersFrom } = sufferingOf(service, answer.edges, namespace);
  const sentences = [...causes, ...suffersFrom].flatMap(
    (culprit) => culpritSentence(culprit, answer.edges) ?? [],
  );
  const mtls = callersMtlsText(callers);
  return (
    <HealthPanel label="Verdict" health={health}>
      <div className={head.title}>
        {health === null ? null : <HealthMark health={health} />}
        <h1>
          <EndpointName endpoint={endpoint} withCluster={others.length === 0} />
        </h1>
        {others.length === 0 ? null : (
          <span className={head.quiet}>
            in {endpoints.map(({ cluster }) => cluster ?? "no cluster").join(" and ")}
          </span>
        )}
      </div>
      <p className={head.sentence}>
        {totalsText("Called", arriving)}; {totalsText("calls", leaving)}.
        {mtls === null ? "" : ` ${mtls}.`}
      </p>
      {worst !== undefined && isUnhealthy(worst) ? (
        <p>
          Worst caller, {callerText(worst)}: {worst.reason}.
        </p>
      ) : null}
      <div>
        <h2>Who suffers</h2>
        {sentences.length === 0 ? (
          <p className={head.quiet}>{nobodyText(callers)}</p>
        ) : (
          <ul>
            {[...new Set(sentences)].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </HealthPanel>
  );
}

/** Who suffers where nothing is known to be passed on. */
function nobodyText(callers: readonly Edge[]): string {
  const suffering = callers.filter(isUnhealthy).map(callerText);
  return suffering.length === 0
    ? "No failure is known to start here or to be passed on from here."
    : `${listed(suffering)}. Nobody beyond is known to suffer from it.`;
}

function callerText(edge: Edge): string {
  if (edge.source.kind !== "unknown") return endpointText(edge.source);
  return hasNoProxy(edge) ? "one without a proxy" : "one that metrics do not name";
}

function totalsText(verb: string, totals: EdgeTotals): string {
  const { edges, requestsPerSecond, openedPerSecond, errorRatio, failing, degraded } = totals;
  if (edges === 0) return `${verb} by nobody`.replace("calls by nobody", "calls nobody");
  const rates = [
    requestsPerSecond === null ? null : formatPerSecond(requestsPerSecond, "req"),
    openedPerSecond === null ? null : formatPerSecond(openedPerSecond, "conn"),
  ].filter((rate) => rate !== null);
  const failed =
    errorRatio === null || errorRatio === 0 ? "none fail" : `${formatPercent(errorRatio)} fail`;
  const counts = [
    ...(failing === 0 ? [] : [`${failing} failing`]),
    ...(degraded === 0 ? [] : [`${degraded} degraded`]),
  ];
  const ill = counts.length === 0 ? "" : ` (${counts.join(", ")})`;
  return `${verb} over ${edges} ${edges === 1 ? "edge" : "edges"}${ill}, ${rates.join(" and ")}, ${failed}`;
}
