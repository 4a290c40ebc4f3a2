import { emptyMeshMap, type MeshMap } from "@/lib/mesh/mesh-map";
import { serviceOfHost } from "@/lib/mesh/service-host";
import type { MappedService } from "@/lib/mesh/service-map";
import { serviceVersions, type VersionSighting } from "@/lib/mesh/service-versions";
import type { Row } from "./instant-answer";
import { knownLabel } from "./known-label";
import { REPLICA_LABELS, SCRAPE_SPANS_SECONDS } from "./mesh-map-question";
import { PART_LABEL } from "./promql-text";

/** Two minutes hold few scrapes, so their word counts only where it says something else altogether. */
const YOUNG_BELOW = 0.6;

export function meshMapFromRows(rows: readonly Row[], askedAtMs: number): MeshMap {
  const part = (name: string) => rows.filter(({ labels }) => labels[PART_LABEL] === name);
  const figure = (name: string) => part(name)[0]?.value ?? null;
  const services = rows.filter(({ labels }) => labels[PART_LABEL]?.startsWith("services_"));
  const newestSeconds = services.reduce((newest, { value }) => Math.max(newest, value ?? 0), 0);
  return {
    ...emptyMeshMap(askedAtMs),
    services: distinct(services.flatMap(toMappedService)),
    versions: serviceVersions(services.flatMap(toVersionSighting)),
    clusters: distinct(
      services.flatMap(({ labels }) => knownLabel(labels.destination_cluster) ?? []),
    ),
    waypoints: part("waypoint").flatMap(({ labels }) => {
      const name = knownLabel(labels.destination_workload);
      const namespace = knownLabel(labels.destination_workload_namespace);
      return name === null ? [] : [{ namespace, name }];
    }),
    waypointHosts: part("waypoint_host").flatMap(
      ({ labels }) => knownLabel(labels.destination_service) ?? [],
    ),
    silentCalls: part("silent").map(({ labels }) => ({
      sourceWorkload: labels.source_workload ?? "",
      destinationService: labels.destination_service ?? "",
    })),
    newestSampleMs: newestSeconds === 0 ? null : newestSeconds * 1000,
    scrapeSeconds: scrapeSecondsFrom((span) => figure(`scrapes_${span}`)),
    replicas: replicasFromRows(services),
    copies: figure("copies") ?? 1,
  };
}

/** Data that does not reach back the long span has too few scrapes in it: then the short one tells. */
function scrapeSecondsFrom(scrapesIn: (span: number) => number | null): number | null {
  const [long = null, short = null] = SCRAPE_SPANS_SECONDS.map((span) => {
    const scrapes = scrapesIn(span);
    return scrapes === null || scrapes < 2 ? null : span / scrapes;
  });
  const isYoung = long === null || (short !== null && short < YOUNG_BELOW * long);
  const seconds = isYoung ? short : long;
  return seconds === null ? null : Math.max(1, Math.round(seconds));
}

function toMappedService({ labels }: Pick<Row, "labels">): MappedService[] {
  const host = knownLabel(labels.destination_service);
  const name = serviceName(host, knownLabel(labels.destination_service_name));
  const canonicalService =
    knownLabel(labels.destination_canonical_service) ?? knownLabel(labels.destination_workload);
  const canonicalNamespace = knownLabel(labels.destination_workload_namespace);
  if (name === null || canonicalService === null || canonicalNamespace === null) return [];
  if (name.endsWith("Cluster") || name.includes("PassthroughCluster")) return [];
  return [
    {
      host,
      name,
      namespace: knownLabel(labels.destination_service_namespace) ?? canonicalNamespace,
      canonicalService,
      canonicalNamespace,
    },
  ];
}

/** As ends are named: by the host where the name is gone, or repeats it. */
function serviceName(host: string | null, name: string | null): string | null {
  if (host === null || (name !== null && name !== host)) return name;
  return serviceOfHost(host, null, () => false)?.name ?? name;
}

/** A series that only a wide window reaches back to, which the value tells, is of a version that is gone. */
function toVersionSighting({ labels, value }: Row): VersionSighting[] {
  const [service] = toMappedService({ labels });
  const version =
    knownLabel(labels.destination_canonical_revision) ?? knownLabel(labels.destination_version);
  if (service === undefined || version === null || value === null || value === 0) return [];
  return [
    {
      cluster: knownLabel(labels.destination_cluster),
      namespace: service.namespace,
      name: service.name,
      version,
      isCalleeSaid: labels.reporter === "destination",
    },
  ];
}

/** The same service comes once for each version, side and cluster. */
function distinct<Named extends MappedService | string>(all: Named[]): Named[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** The label that tells copies apart is the one with several values. */
function replicasFromRows(rows: readonly Row[]): MeshMap["replicas"] {
  for (const label of REPLICA_LABELS) {
    const values = [...new Set(rows.map(({ labels }) => labels[label] ?? ""))].sort();
    if (values.length > 1) return { label, values };
  }
  return null;
}
