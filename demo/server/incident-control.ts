import { INCIDENT_IDS, type IncidentId } from "@/demo/traffic/incident";
import { meshOf } from "@/demo/traffic/mesh";
import { type Interval, intervalsOf } from "@/demo/traffic/schedule";
import { type ApiAnswer, ApiError, success } from "./api-answer";
import type { MeshInABox } from "./mesh-in-a-box";
import { quote } from "./parameters";

export type IncidentState = {
  id: IncidentId;
  title: string;
  active: boolean;
  /** From a day back to a day ahead; no end: until somebody stops it. */
  windows: { start: string; end: string | null }[];
};

const DAY_MS = 24 * 3600 * 1000;

/** `GET /demo/incidents` */
export function incidentsAnswer(mesh: MeshInABox): ApiAnswer {
  return success(incidentStates(mesh));
}

/** `POST /demo/incidents/<id>/start` and `…/stop` */
export function forceAnswer(mesh: MeshInABox, id: string, active: boolean): ApiAnswer {
  const incident = INCIDENT_IDS.find((each) => each === id);
  if (incident === undefined) {
    const known = INCIDENT_IDS.join(", ");
    throw new ApiError(404, "not_found", `no incident ${quote(id)}: there are ${known}`);
  }
  mesh.force(incident, active);
  return success(incidentStates(mesh).find((state) => state.id === incident));
}

export function incidentStates(mesh: MeshInABox): IncidentState[] {
  const nowMs = mesh.nowMs();
  const { titleOf } = meshOf(mesh.world());
  return INCIDENT_IDS.map((id) => {
    const intervals = intervalsOf(mesh.world(), id, nowMs + DAY_MS).filter(
      ({ endMs }) => endMs > nowMs - DAY_MS,
    );
    return {
      id,
      title: titleOf(id),
      active: intervals.some(({ startMs, endMs }) => startMs <= nowMs && nowMs < endMs),
      windows: intervals.map(toWindow),
    };
  });
}

function toWindow({ startMs, endMs }: Interval): IncidentState["windows"][number] {
  const end = Number.isFinite(endMs) ? new Date(endMs).toISOString() : null;
  return { start: new Date(startMs).toISOString(), end };
}
