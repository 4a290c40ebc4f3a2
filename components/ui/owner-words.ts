import type { OwnerRates } from "@/lib/mesh/owner";

export type Owner = keyof OwnerRates;

type OwnerWords = { letter: string; word: string; meaning: string };

export const OWNER_WORDS: Record<Owner, OwnerWords> = {
  caller: {
    letter: "C",
    word: "caller",
    meaning: "The caller hung up or sent what cannot be read.",
  },
  app: { letter: "A", word: "app", meaning: "The callee itself failed, or answered too late." },
  mesh: {
    letter: "M",
    word: "mesh",
    meaning: "Between caller and app: endpoints, network, TLS, configuration or proxies.",
  },
  policy: { letter: "P", word: "policy", meaning: "A rule of the mesh turned it away." },
  injected: { letter: "I", word: "injected", meaning: "A fault rule caused it on purpose." },
  unknown: { letter: "?", word: "app or policy", meaning: "Metrics cannot tell: needs logs." },
};

export type OwnerShare = { owner: Owner; requestsPerSecond: number; ratio: number };

/** Who owns what went wrong, the largest share first. Nothing went wrong: no shares. */
export function ownerShares(owners: OwnerRates): OwnerShare[] {
  const rates = ownersOf(owners).filter(({ requestsPerSecond }) => requestsPerSecond > 0);
  const total = rates.reduce((sum, { requestsPerSecond }) => sum + requestsPerSecond, 0);
  return rates
    .map((share) => ({ ...share, ratio: share.requestsPerSecond / total }))
    .sort((a, b) => b.requestsPerSecond - a.requestsPerSecond);
}

function ownersOf({ caller, app, mesh, policy, injected, unknown }: OwnerRates) {
  return [
    { owner: "caller", requestsPerSecond: caller },
    { owner: "app", requestsPerSecond: app },
    { owner: "mesh", requestsPerSecond: mesh },
    { owner: "policy", requestsPerSecond: policy },
    { owner: "injected", requestsPerSecond: injected },
    { owner: "unknown", requestsPerSecond: unknown },
  ] as const;
}
