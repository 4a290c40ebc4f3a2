import { useQueryStates } from "nuqs";
import { meshFilters } from "@/lib/filters/mesh-filters";

const timeFilters = { at: meshFilters.at, range: meshFilters.range };
/** What the address may hold at least. */
const SHORTEST_SECONDS = 300;

/** The stretch of time that charts show, and the ways to choose another, each a step back in history. */
export function useTimeRange() {
  const [{ at, range }, setTime] = useQueryStates(timeFilters);
  const showRange = (seconds: number) => void setTime({ range: seconds }, { history: "push" });
  const showBetween = (fromMs: number, toMs: number) => {
    const seconds = Math.max(SHORTEST_SECONDS, Math.ceil((toMs - fromMs) / 1000));
    void setTime({ at: toMs, range: seconds }, { history: "push" });
  };
  return { atMs: at, rangeSeconds: range, showRange, showBetween };
}
