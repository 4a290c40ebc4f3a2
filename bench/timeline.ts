/** For as long the product keeps its map of the mesh: a pinned instant shares that of its slot. */
const SLOT_MS = 300_000;
/** Every instant must find as many samples behind it as the longest range that is asked for. */
const BEFORE_MS = 600_000;
const INTO_SLOT_MS = 200_000;

export type Timeline = {
  fromMs: number;
  toMs: number;
  /** One in each slot, so that no answer to one is of use to another. */
  instantsMs: number[];
};

export function timelineBefore(nowMs: number, slots: number): Timeline {
  const toMs = Math.floor(nowMs / SLOT_MS) * SLOT_MS;
  const firstMs = toMs - slots * SLOT_MS;
  const instantsMs = Array.from(
    { length: slots },
    (_, slot) => firstMs + slot * SLOT_MS + INTO_SLOT_MS,
  );
  return { fromMs: firstMs - BEFORE_MS, toMs, instantsMs };
}
