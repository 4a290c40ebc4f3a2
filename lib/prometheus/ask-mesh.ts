import { settings } from "@/lib/config/settings";
import type { Viewer } from "@/lib/http/viewer";
import type { Naming } from "@/lib/mesh/ends";
import type { MeshMap } from "@/lib/mesh/mesh-map";
import { isNameLike } from "@/lib/mesh/name-globs";
import type { Scope } from "@/lib/mesh/scope";
import { guestHosts, serviceNames } from "@/lib/mesh/service-map";
import { ask } from "./ask";
import {
  bucketsQuestion,
  meanQuestion,
  requestsQuestion,
  type SilentCallers,
  tcpQuestion,
} from "./edge-questions";
import type { InstantAnswer } from "./instant-answer";
import type { MeshSelection } from "./mesh-selection";

/** A pinned instant is asked for by name; the other is "now", taken in steps that viewers share. */
export type Instant = { ms: number; isPinned: boolean };

export type MeshAsker = {
  requests: () => Promise<InstantAnswer>;
  tcp: () => Promise<InstantAnswer>;
  mean: (silent: SilentCallers) => Promise<InstantAnswer>;
  buckets: (silent: SilentCallers) => Promise<InstantAnswer>;
};

export const LIVE_STEP_MS = 10_000;

export function instantOf({ atMs }: Scope, nowMs: number): Instant {
  const liveMs = Math.floor(nowMs / LIVE_STEP_MS) * LIVE_STEP_MS;
  return { ms: atMs ?? liveMs, isPinned: atMs !== null };
}

export function askMesh(
  scope: Scope,
  at: Instant,
  mapOf: () => Promise<MeshMap>,
  viewer: Viewer,
): MeshAsker {
  const put = async (name: string, questionOf: (selection: MeshSelection) => string) => {
    const promql = questionOf(await selectionOf(scope, mapOf));
    return ask({ name, promql, atMs: at.ms }, viewer);
  };
  return {
    requests: () => put("requests", requestsQuestion),
    tcp: () => put("tcp", tcpQuestion),
    mean: (silent) => put("mean", (selection) => meanQuestion(selection, scope.group, silent)),
    buckets: (silent) =>
      put("buckets", (selection) => bucketsQuestion(selection, scope.group, silent)),
  };
}

/** Only where workloads are the ends can a call to a service elsewhere be an edge of a namespace. */
async function selectionOf(scope: Scope, mapOf: () => Promise<MeshMap>): Promise<MeshSelection> {
  const { namespaces, windowSeconds, group } = scope;
  const mayHaveGuests = group === "workload" && namespaces.length > 0;
  return {
    namespaces,
    windowSeconds,
    guestHosts: mayHaveGuests ? guestHosts(await mapOf(), namespaces) : [],
    scope: settings().prometheus.scope,
  };
}

export function namingOf({ group }: Scope, map: MeshMap): Naming {
  const { gatewayNames } = settings();
  return {
    group,
    names: serviceNames(map),
    isGatewayName: (name) => isNameLike(gatewayNames, name),
  };
}
