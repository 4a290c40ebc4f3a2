import { orMissing } from "@/lib/http/or-missing";
import type { Viewer } from "@/lib/http/viewer";
import { type EdgeGroup, edgeGroups } from "@/lib/mesh/edge-groups";
import { edgeId } from "@/lib/mesh/edge-id";
import type { Naming } from "@/lib/mesh/ends";
import { emptyMeshMap, type MeshMap } from "@/lib/mesh/mesh-map";
import type { RequestSample, TcpSample } from "@/lib/mesh/samples";
import type { Scope } from "@/lib/mesh/scope";
import { withoutWaypointLegs } from "@/lib/mesh/waypoint-legs";
import { askMesh, type Instant, namingOf } from "./ask-mesh";
import { requestSamplesFromRows, tcpSamplesFromRows } from "./edge-rows";
import type { Row } from "./instant-answer";
import { readMeshMap } from "./read-mesh-map";

export type Labelled<S> = S & { labels: Row["labels"] };

type Rows<R, T> = { requests: R[]; tcp: T[] };

export type MeshRows = {
  read: Rows<Labelled<RequestSample>, Labelled<TcpSample>>;
  naming: Naming;
  map: MeshMap;
};

/** Every row of the mesh beside what it was read as, from the answers that edges are built of. */
export async function readMeshRows(
  scope: Scope,
  at: Instant,
  { withTcp }: { withTcp: boolean },
  viewer: Viewer,
): Promise<MeshRows> {
  const mapRead = readMeshMap(at, scope.windowSeconds, viewer);
  const mapKnown = orMissing(mapRead, emptyMeshMap(at.ms), "names").then(({ value }) => value);
  const mesh = askMesh(scope, at, () => mapKnown, viewer);
  const [requests, tcp, map] = await Promise.all([
    mesh.requests(),
    withTcp ? mesh.tcp() : null,
    mapKnown,
  ]);
  return {
    read: {
      requests: readRows(requests.rows, (row) => requestSamplesFromRows([row], scope.group)),
      tcp: readRows(tcp?.rows ?? [], (row) => tcpSamplesFromRows([row])),
    },
    naming: namingOf(scope, map),
    map,
  };
}

/** The samples of each edge by its id, grouped as the edges themselves are. */
export function samplesByEdge<R extends RequestSample, T extends TcpSample>(
  read: Rows<R, T>,
  naming: Naming,
): { requests: Map<string, R[]>; tcp: Map<string, T[]> } {
  const kept = withoutWaypointLegs(read, naming);
  return {
    requests: byId(
      edgeGroups(kept.requests, (one) => one.requestsPerSecond, naming),
      "request",
    ),
    tcp: byId(
      edgeGroups(kept.tcp, (one) => one.perSecond, naming),
      "tcp",
    ),
  };
}

function byId<S>(groups: EdgeGroup<S>[], transport: "request" | "tcp"): Map<string, S[]> {
  return new Map(
    groups.map(({ source, destination, samples }) => [
      edgeId(source, destination, transport),
      samples,
    ]),
  );
}

/** Each row is read on its own, so that what it was read as stays beside its labels. */
function readRows<S extends object>(rows: readonly Row[], read: (row: Row) => S[]): Labelled<S>[] {
  return rows.flatMap((row) => read(row).map((sample) => ({ ...sample, labels: row.labels })));
}
