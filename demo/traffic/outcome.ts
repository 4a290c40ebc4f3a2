import type { Call } from "./calls";
import type { Effect } from "./effect";
import { type Latency, seenByCaller } from "./latency";
import { fromApp, fromProxy, inProtocol, type Reply, USUAL } from "./reply";
import type { Part, Term } from "./stream";

export type Side = "source" | "destination";

/** All requests of a call that one side answers alike. */
export type Outcome = { reply: Reply; parts: readonly Part[] };

type Contribution = { reply: Reply; term: Term };

/** What goes wrong on a good day: too little for anyone to care. */
const EVERYDAY = [
  { share: 0.0002, source: fromApp(500, 2), destination: fromApp(500, 2) },
  { share: 0.0001, source: fromApp(503, 14), destination: fromProxy(503, "UC", "peer", 4) },
  { share: 0.004, source: fromApp(404, 5), destination: fromApp(404, 5) },
] as const;

export function outcomesOf(call: Call, effects: readonly Effect[], side: Side): Outcome[] {
  const contributions = [
    ...(call.answered ? steadyContributions(call, side) : []),
    ...effects.flatMap((effect) => effectContributions(call, effect, side)),
  ];
  const outcomes = new Map<string, Map<string, { reply: Reply; terms: Term[] }>>();
  for (const { reply, term } of contributions) {
    const seen = inProtocol(reply, call.protocol);
    const key = JSON.stringify([seen.code, seen.grpcStatus, seen.flags, seen.met]);
    const parts = outcomes.get(key) ?? new Map<string, { reply: Reply; terms: Term[] }>();
    const partKey = JSON.stringify(seen.latency);
    const part = parts.get(partKey) ?? { reply: seen, terms: [] };
    part.terms.push(term);
    outcomes.set(key, parts.set(partKey, part));
  }
  return [...outcomes.values()].flatMap((parts) => {
    const [first] = parts.values();
    if (first === undefined) return [];
    return [
      { reply: first.reply, parts: [...parts.values()].map((part) => toPart(call, side, part)) },
    ];
  });
}

function steadyContributions(call: Call, side: Side): Contribution[] {
  const everyday = call.protocol === "tcp" ? [] : EVERYDAY;
  const goodShare = everyday.reduce((rest, { share }) => rest - share, 1);
  return [
    { reply: USUAL, term: { incident: null, perSecond: call.perSecond * goodShare } },
    ...everyday.map((failure) => ({
      reply: failure[side],
      term: { incident: null, perSecond: call.perSecond * failure.share },
    })),
  ];
}

function effectContributions(call: Call, effect: Effect, side: Side): Contribution[] {
  const { incident, share, attempts } = effect;
  const perSecond = call.perSecond * share;
  const reply = effect[side];
  const arrived = perSecond * (side === "destination" ? attempts : 1);
  return [
    ...(call.answered ? [{ reply: USUAL, term: { incident, perSecond: -perSecond } }] : []),
    ...(reply === null ? [] : [{ reply, term: { incident, perSecond: arrived } }]),
  ];
}

function toPart(call: Call, side: Side, part: { reply: Reply; terms: Term[] }): Part {
  return { latency: latencyOf(call, side, part.reply.latency), terms: part.terms };
}

function latencyOf(call: Call, side: Side, own: Latency | null): Latency {
  if (own !== null) return own;
  return side === "source" ? seenByCaller(call.service.latency) : call.service.latency;
}
