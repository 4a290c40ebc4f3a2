import type { Call } from "./calls";
import type { Effect } from "./effect";
import { type Latency, seenByCaller } from "./latency";
import { fromApp, fromProxy, inProtocol, type Reply, USUAL } from "./reply";
import type { Part, Term } from "./stream";

export type Side = "source" | "destination";

/** All requests of a call that one side answers alike. */
export type Outcome = { reply: Reply; parts: readonly Part[] };

/** Requests of a call that go the same way: what each side notes of them, and how often there is one. */
export type RequestKind = {
  key: string;
  source: Reply;
  /** `null`: they never get there. */
  destination: Reply | null;
  /** Arrivals for each request. */
  attempts: number;
  terms: readonly Term[];
};

type Contribution = { reply: Reply; term: Term };

/** What goes wrong on a good day: too little for anyone to care. */
const EVERYDAY = [
  { share: 0.0002, source: fromApp(500, 2), destination: fromApp(500, 2) },
  { share: 0.0001, source: fromApp(503, 14), destination: fromProxy(503, "UC", "peer", 4) },
  { share: 0.004, source: fromApp(404, 5), destination: fromApp(404, 5) },
] as const;

export function outcomesOf(call: Call, effects: readonly Effect[], side: Side): Outcome[] {
  const contributions = requestKinds(call, effects).flatMap((kind) => contributionsOf(kind, side));
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

/** Every request of a call is of one of these kinds, whoever counts or logs it. */
export function requestKinds(call: Call, effects: readonly Effect[]): RequestKind[] {
  const { perSecond } = call;
  const everyday = call.everyday && call.protocol !== "tcp" ? EVERYDAY : [];
  const goodShare = everyday.reduce((rest, { share }) => rest - share, 1);
  const taken = effects.map(({ incident, share }) => ({ incident, perSecond: -perSecond * share }));
  const steady = [
    {
      key: "usual",
      source: USUAL,
      destination: USUAL,
      attempts: 1,
      terms: [{ incident: null, perSecond: perSecond * goodShare }, ...taken],
    },
    ...everyday.map(({ share, source, destination }, index) => ({
      key: `everyday/${index}`,
      source,
      destination,
      attempts: 1,
      terms: [{ incident: null, perSecond: perSecond * share }],
    })),
  ];
  const broken = effects.flatMap(({ incident, share, source, destination, attempts }, index) =>
    source === null
      ? []
      : [
          {
            key: `${incident}/${index}`,
            source,
            destination,
            attempts,
            terms: [{ incident, perSecond: perSecond * share }],
          },
        ],
  );
  return [...(call.answered ? steady : []), ...broken];
}

function contributionsOf(kind: RequestKind, side: Side): Contribution[] {
  const reply = kind[side];
  if (reply === null) return [];
  const each = side === "destination" ? kind.attempts : 1;
  return kind.terms.map(({ incident, perSecond }) => ({
    reply,
    term: { incident, perSecond: perSecond * each },
  }));
}

function toPart(call: Call, side: Side, part: { reply: Reply; terms: Term[] }): Part {
  return { latency: latencyOf(call, side, part.reply.latency), terms: part.terms };
}

function latencyOf(call: Call, side: Side, own: Latency | null): Latency {
  if (own !== null) return own;
  return side === "source" ? seenByCaller(call.service.latency) : call.service.latency;
}
