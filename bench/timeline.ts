/** For as long the product keeps its map of the mesh: a pinned instant shares that of its slot. */
const SLOT_MS = 300_000;
/** So far apart, and so long before the end of the first slot, instants never share one. */
const APART_MS = 250_000;
const BEFORE_SLOT_END_MS = 20_000;
/** Every instant must find as many samples behind it as the longest range that is asked for. */
const HISTORY_MS = 600_000;

export type Timeline = {
  fromMs: number;
  toMs: number;
  /** Each in a slot of its own, so that no answer to one is of use to another. */
  instantsMs: number[];
};

/** At most six instants: a seventh would share the slot of the sixth. */
export function timelineBefore(nowMs: number, instants: number): Timeline {
  const lastSlotMs = Math.floor(nowMs / SLOT_MS - 1) * SLOT_MS;
  const firstMs = lastSlotMs - (instants - 2) * SLOT_MS - BEFORE_SLOT_END_MS;
  const instantsMs = Array.from({ length: instants }, (_, index) => firstMs + index * APART_MS);
  return { fromMs: firstMs - HISTORY_MS, toMs: Math.max(...instantsMs), instantsMs };
}
