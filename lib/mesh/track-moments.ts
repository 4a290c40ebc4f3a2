import { type EdgeGroup, edgeGroups } from "./edge-groups";
import { edgeId } from "./edge-id";
import type { Naming } from "./ends";
import { type Moment, type MomentRules, momentOfAll, requestMoment, tcpMoment } from "./moment";
import { type RequestTrack, requestSamplesAt, type TcpTrack, tcpSamplesAt } from "./track";
import { withoutWaypointLegs } from "./waypoint-legs";

export type Tracks = { requests: RequestTrack[]; tcp: TcpTrack[] };

/** The tracks of one edge, or of one kind of its requests. */
export type EdgeTracks =
  | { id: string; transport: "request"; group: EdgeGroup<RequestTrack> }
  | { id: string; transport: "tcp"; group: EdgeGroup<TcpTrack> };

/**
 * Series are put into edges once for the whole range: at an instant at which every request fails,
 * the series by which the callee is known may have none.
 */
export function edgesFromTracks(tracks: Tracks, naming: Naming): EdgeTracks[] {
  const { requests, tcp } = withoutWaypointLegs(tracks, naming);
  return [
    ...edgeGroups(requests, (track) => track.requestsPerSecond, naming).map((group) => ({
      id: edgeId(group.source, group.destination, "request"),
      transport: "request" as const,
      group,
    })),
    ...edgeGroups(tcp, (track) => track.perSecond, naming).map((group) => ({
      id: edgeId(group.source, group.destination, "tcp"),
      transport: "tcp" as const,
      group,
    })),
  ];
}

/** The instants of one edge; `null` where it has no sample. */
export function momentsOfEdge(
  edge: EdgeTracks,
  points: number,
  rules: MomentRules,
): (Moment | null)[] {
  return Array.from({ length: points }, (_, index) => momentAt(edge, index, rules));
}

/** The same instants of several edges taken together; `null` where none was there. */
export function momentsTogether(
  courses: readonly (readonly (Moment | null)[])[],
  points: number,
): (Moment | null)[] {
  return Array.from({ length: points }, (_, index) =>
    momentOfAll(courses.flatMap((moments) => moments[index] ?? [])),
  );
}

export function momentsOf(
  edges: readonly EdgeTracks[],
  points: number,
  rules: MomentRules,
): (Moment | null)[] {
  return momentsTogether(
    edges.map((edge) => momentsOfEdge(edge, points, rules)),
    points,
  );
}

function momentAt(edge: EdgeTracks, index: number, rules: MomentRules): Moment | null {
  const { group, transport } = edge;
  if (transport === "request") {
    const samples = requestSamplesAt(edge.group.samples, index);
    return samples.length === 0 ? null : requestMoment(samples);
  }
  const samples = tcpSamplesAt(edge.group.samples, index);
  return samples.length === 0 ? null : tcpMoment({ ...group, samples }, rules);
}

export type VersionSide = "callerVersion" | "calleeVersion";

export function versionsIn(edges: readonly EdgeTracks[], side: VersionSide): (string | null)[] {
  const versions = new Set(edges.flatMap(({ group }) => group.samples.map((one) => one[side])));
  return [...versions].sort((a, b) => Number(a === null) - Number(b === null) || compare(a, b));
}

/** What of these edges one version of one of their sides had a part in. */
export function ofVersion(
  edges: readonly EdgeTracks[],
  side: VersionSide,
  version: string | null,
): EdgeTracks[] {
  const isOf = (track: RequestTrack | TcpTrack) => track[side] === version;
  return edges.flatMap((edge): EdgeTracks[] => {
    if (edge.transport === "request") {
      const samples = edge.group.samples.filter(isOf);
      return samples.length === 0 ? [] : [{ ...edge, group: { ...edge.group, samples } }];
    }
    const samples = edge.group.samples.filter(isOf);
    return samples.length === 0 ? [] : [{ ...edge, group: { ...edge.group, samples } }];
  });
}

function compare(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : 1;
}
