import { emptyMeshMap, type MeshMap } from "@/lib/mesh/mesh-map";
import type { MappedService } from "@/lib/mesh/service-map";
import type { Row } from "./instant-answer";
import { knownLabel } from "./known-label";
import { REPLICA_LABELS, SCRAPE_SPANS_SECONDS } from "./mesh-map-question";
import { PART_LABEL } from "./promql-text";

export function meshMapFromRows(rows: readonly Row[], askedAtMs: number): MeshMap {
  const part = (name: string) => rows.filter(({ labels }) => labels[PART_LABEL] === name);
  const figure = (name: string) => part(name)[0]?.value ?? null;
  const services = rows.filter(({ labels }) => labels[PART_LABEL]?.startsWith("services_"));
  const newestSeconds = figure("newest");
  return {
    ...emptyMeshMap(askedAtMs),
    services: services.flatMap(toMappedService),
    waypoints: part("waypoint").flatMap(({ labels }) => {
      const name = knownLabel(labels.destination_workload);
      const namespace = knownLabel(labels.destination_workload_namespace);
      return name === null ? [] : [{ namespace, name }];
    }),
    silentCalls: part("silent").map(({ labels }) => ({
      sourceWorkload: labels.source_workload ?? "",
      destinationService: labels.destination_service ?? "",
    })),
    newestSampleMs: newestSeconds === null ? null : newestSeconds * 1000,
    scrapeSeconds: scrapeSecondsFrom((span) => figure(`scrapes_${span}`)),
    replicas: replicasFromRows(part("replica")),
    copies: figure("copies") ?? 1,
  };
}

function scrapeSecondsFrom(scrapesIn: (span: number) => number | null): number | null {
  for (const span of SCRAPE_SPANS_SECONDS) {
    const scrapes = scrapesIn(span);
    if (scrapes !== null && scrapes >= 2) return Math.max(1, Math.round(span / scrapes));
  }
  return null;
}

function toMappedService({ labels }: Row): MappedService[] {
  const name = knownLabel(labels.destination_service_name);
  const canonicalService = knownLabel(labels.destination_canonical_service);
  const canonicalNamespace = knownLabel(labels.destination_workload_namespace);
  if (name === null || canonicalService === null || canonicalNamespace === null) return [];
  if (name.endsWith("Cluster") || name.includes("PassthroughCluster")) return [];
  return [
    {
      host: knownLabel(labels.destination_service),
      name,
      namespace: knownLabel(labels.destination_service_namespace) ?? canonicalNamespace,
      canonicalService,
      canonicalNamespace,
    },
  ];
}

/** The label that tells copies apart is the one with several values. */
function replicasFromRows(rows: readonly Row[]): MeshMap["replicas"] {
  for (const label of REPLICA_LABELS) {
    const values = [...new Set(rows.map(({ labels }) => labels[label] ?? ""))].sort();
    if (values.length > 1) return { label, values };
  }
  return null;
}
