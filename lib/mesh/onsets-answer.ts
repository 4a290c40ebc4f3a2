import type { Notice } from "./notice";

/** When one unhealthy edge's failures began. */
export type EdgeOnset = {
  /** The edge's id. */
  edge: string;
  /** The last instant at which it was as usual; `null` where it always was so, or nobody can tell. */
  startedAt: string | null;
  wasAlways: boolean;
  /** The failed share at each step; `null` where there was no traffic to fail. */
  points: (number | null)[];
};

/** `at` is the instant of the last point. */
export type OnsetsAnswer = {
  at: string;
  rangeSeconds: number;
  stepSeconds: number;
  /** The earliest first; then what was so all along, then what cannot be told. */
  onsets: EdgeOnset[];
  notices: Notice[];
};

export function inOrderOfOnset(onsets: readonly EdgeOnset[]): EdgeOnset[] {
  const rank = ({ startedAt, wasAlways }: EdgeOnset) =>
    startedAt ?? (wasAlways ? "always" : "untold");
  return onsets.toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    return first === second ? 0 : first < second ? -1 : 1;
  });
}
