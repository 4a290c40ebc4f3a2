import type { Call } from "./calls";
import { type Curve, curveFrom } from "./curve";
import type { Observer } from "./istio-labels";
import { meshOf } from "./mesh";
import { type Outcome, outcomesOf, type Side } from "./outcome";
import type { World } from "./schedule";
import { WORKLOADS } from "./shop";
import { type Stream, scaled } from "./stream";
import { podsOf, type Workload } from "./workload";

/** One outcome of one call as one proxy counts it. */
export type Observation = {
  call: Call;
  outcome: Outcome;
  observer: Observer;
  stream: Stream;
};

export type Post = { workload: Workload; side: Side; observer: Observer };

/** An idle call was busy for this long after the mesh was born. */
const BUSY_MS = 3 * 3600 * 1000;

export function observationsOf(world: World): Observation[] {
  const { calls, effectsOn } = meshOf(world);
  return calls.flatMap((call) => {
    const curve = curveOf(call, world);
    return postsOf(call).flatMap(({ workload, side, observer }) => {
      const outcomes = outcomesOf(call, effectsOn(call), side);
      return podsOf(workload).flatMap(({ target, share }) =>
        outcomes.map((outcome) => {
          const stream = { curve, target, parts: scaled(outcome.parts, share) };
          return { call, outcome, observer, stream };
        }),
      );
    });
  });
}

/** How busy a call is over time. */
export function curveOf(call: Call, world: World): Curve {
  const quietFromMs = call.idle ? world.bornMs + BUSY_MS : null;
  return curveFrom(`${world.seed}/${call.key}`, quietFromMs);
}

/** Which proxies count a call: a waypoint stands for both sides, a stranger has no proxy. */
export function postsOf(call: Call): Post[] {
  const { from, to, protocol } = call;
  const isAmbient = to?.dataplane === "ambient";
  if (isAmbient && from.dataplane === "ambient") {
    return protocol === "tcp" ? [] : [waypointPost()];
  }
  const source = hasSidecar(from) ? [sourcePost(from, to)] : [];
  const destination = to !== null && hasSidecar(to) ? [destinationPost(from, to)] : [];
  return [...source, ...destination];
}

function waypointPost(): Post {
  return {
    workload: WORKLOADS.waypoint,
    side: "source",
    observer: {
      reporter: "waypoint",
      policy: "mutual_tls",
      knowsSource: true,
      knowsPrincipals: true,
    },
  };
}

/** A sidecar or gateway that calls into ambient sees only its tunnel, not who is at the other end. */
function sourcePost(from: Workload, to: Workload | null): Post {
  const knowsPrincipals = to !== null && to.dataplane !== "ambient";
  return {
    workload: from,
    side: "source",
    observer: { reporter: "source", policy: "unknown", knowsSource: true, knowsPrincipals },
  };
}

function destinationPost(from: Workload, to: Workload): Post {
  const isMutual = hasSidecar(from);
  return {
    workload: to,
    side: "destination",
    observer: {
      reporter: "destination",
      policy: isMutual ? "mutual_tls" : "none",
      knowsSource: isMutual,
      knowsPrincipals: isMutual,
    },
  };
}

function hasSidecar({ dataplane }: Workload): boolean {
  return dataplane === "sidecar" || dataplane === "gateway";
}
