import { activityReader } from "@/demo/traffic/activity";
import type { Call } from "@/demo/traffic/calls";
import { busySeconds } from "@/demo/traffic/curve";
import { meshOf } from "@/demo/traffic/mesh";
import { curveOf } from "@/demo/traffic/observation";
import { type RequestKind, requestKinds } from "@/demo/traffic/outcome";
import { unitsFrom } from "@/demo/traffic/random";
import type { World } from "@/demo/traffic/schedule";

/** Numbers in [0, 1) that depend on a request and on what they are for. */
export type Chance = (purpose: string) => number;

/** One request and when its answer was complete. */
export type LoggedCall = { call: Call; kind: RequestKind; doneMs: number; chance: Chance };

/** Gives the requests of a call that proxies log, in no order, whose answers came in [fromMs, toMs). */
export type CallLog = (call: Call, fromMs: number, toMs: number) => Generator<LoggedCall>;

/** How many requests of a kind are logged in a second, about, where there are more. */
const MOST_GOOD_PER_SECOND = 0.25;
const MOST_OTHERS_PER_SECOND = 4;

/** Within one of these a rate is as good as steady. They begin at the same instants whoever asks. */
export const SLICE_MS = 5000;

/** Counts requests by the same curves and terms as the counters do, so that both agree. */
export function callLogOf(world: World): CallLog {
  const activity = activityReader(world);
  const { effectsOn } = meshOf(world);
  return function* (call, fromMs, toMs) {
    const curve = curveOf(call, world);
    const kinds = requestKinds(call, effectsOn(call));
    const amountsAt = (atMs: number) => {
      const busy = busySeconds(curve, world.bornMs, atMs);
      return kinds.map(({ terms }) =>
        terms.reduce((sum, { incident, perSecond }) => {
          const seconds = incident === null ? busy : activity(curve, incident, atMs, busy);
          return sum + perSecond * seconds;
        }, 0),
      );
    };
    const firstMs = Math.max(Math.floor(fromMs / SLICE_MS) * SLICE_MS, world.bornMs);
    let before = amountsAt(firstMs);
    for (let startMs = firstMs; startMs < toMs; startMs += SLICE_MS) {
      const after = amountsAt(startMs + SLICE_MS);
      for (const [index, kind] of kinds.entries()) {
        const span = { from: before[index] ?? 0, to: after[index] ?? 0 };
        for (const one of requestsIn(world, call, kind, span, startMs)) {
          if (one.doneMs >= fromMs && one.doneMs < toMs) yield one;
        }
      }
      before = after;
    }
  };
}

function* requestsIn(
  { seed }: World,
  call: Call,
  kind: RequestKind,
  { from, to }: { from: number; to: number },
  startMs: number,
): Generator<LoggedCall> {
  const each = requestsALine(kind);
  const first = (Math.floor(from / each) + 1) * each;
  for (let nth = first; nth <= to; nth += each) {
    // The nth of its kind since the mesh was born.
    const chance = unitsFrom(`${seed}/${call.key}/${kind.key}/${nth}/`);
    const doneMs = startMs + (SLICE_MS * (nth - from)) / (to - from);
    // A part of a microsecond keeps texts of the same instant apart.
    yield { call, kind, doneMs: doneMs - chance("at") / 1000, chance };
  }
}

/** Of so many requests of a kind one is logged, by the proxies of both sides. */
export function requestsALine(kind: RequestKind): number {
  const perSecond = kind.terms.reduce((sum, term) => sum + Math.max(0, term.perSecond), 0);
  return Math.ceil(perSecond / (isGood(kind) ? MOST_GOOD_PER_SECOND : MOST_OTHERS_PER_SECOND));
}

function isGood({ source, destination }: RequestKind): boolean {
  return [source, destination].every(
    (reply) =>
      reply === null ||
      (reply.flags === "-" && reply.code < 400 && [null, 0].includes(reply.grpcStatus)),
  );
}
