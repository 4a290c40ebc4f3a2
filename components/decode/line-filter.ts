import type { LineFilter } from "./decode-messages";
import type { LogIndex } from "./log-index";

export const NO_FILTER: LineFilter = {
  isWrong: false,
  flag: null,
  owner: null,
  edge: null,
  code: null,
};

/** The places of the lines that a filter picks, in the order of the log. */
export function placesThatFit(
  index: LogIndex,
  edgeOfRow: readonly number[],
  { isWrong, flag, owner, edge, code }: LineFilter,
): Uint32Array {
  const sets = flag === null ? null : index.flagSets.with(flag);
  const fits = (place: number) =>
    !(isWrong && index.judge.outcomeAt(place) === "succeeded") &&
    (code === null || index.codeAt(place) === code) &&
    (sets === null || sets.has(index.flagSetAt(place))) &&
    (owner === null || index.ownerAt(place) === owner) &&
    (edge === null || edgeAt(index, edgeOfRow, place) === edge);
  const places = new Uint32Array(index.length());
  let count = 0;
  for (let place = 0; place < places.length; place++) {
    if (fits(place)) {
      places[count] = place;
      count++;
    }
  }
  return places.slice(0, count);
}

function edgeAt(index: LogIndex, edgeOfRow: readonly number[], place: number): number | null {
  const row = index.judge.rowAt(place);
  return row === null ? null : (edgeOfRow[row] ?? null);
}
