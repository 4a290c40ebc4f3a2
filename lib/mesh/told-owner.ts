import { OWNERS, type Owner } from "@/lib/envoy/owner";
import { formatPercent } from "@/lib/format/figure";
import type { OwnerRates } from "./owner";

/** Whoever owns most of what went wrong, and how much of it. */
export type ToldOwner = { owner: Owner; ratio: number; perSecond: number };

const OWNED: Record<Owner, string> = {
  caller: "the caller owns it",
  app: "the app owns it",
  mesh: "the mesh owns it",
  policy: "a policy owns it",
  injected: "an injected fault owns it",
  unknown: "app or policy: logs can tell",
};
const MOSTLY = 0.8;

/** `null`: nothing went wrong. */
export function toldOwner(owners: OwnerRates): ToldOwner | null {
  const total = OWNERS.reduce((sum, owner) => sum + owners[owner], 0);
  const [first] = OWNERS.map((owner) => ({ owner, perSecond: owners[owner] })).toSorted(
    (a, b) => b.perSecond - a.perSecond,
  );
  if (first === undefined || total <= 0) return null;
  return { ...first, ratio: first.perSecond / total };
}

export function ownsMost({ ratio }: ToldOwner): boolean {
  return ratio >= MOSTLY;
}

/** "the mesh owns it", or "the app owns 60 % of it". */
export function ownedText(told: ToldOwner): string {
  const words = OWNED[told.owner];
  if (ownsMost(told)) return words;
  const part = `${formatPercent(told.ratio)} of it`;
  return told.owner === "unknown" ? `${part}: ${words}` : words.replace("owns it", `owns ${part}`);
}

/** Of what is over. */
export function ownedThenText(told: ToldOwner): string {
  return ownedText(told).replace("owns", "owned");
}
