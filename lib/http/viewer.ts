import type { FailureKind } from "./failure";

/** Where a value came from: asked upstream for this viewer, joined on its way, or kept from before. */
export type Origin = "asked" | "joined" | "kept";

export type UpstreamTiming = {
  upstream: string;
  question: string;
  from: Origin;
  ms: number;
  bytes: number;
  failure: FailureKind | "left" | null;
};

/** What one request's log line says about the upstreams it waited for. */
export type Trace = {
  note: (timing: UpstreamTiming) => void;
  timings: () => readonly UpstreamTiming[];
};

/** Someone who waits for an answer, and may leave before it comes. */
export type Viewer = { signal: AbortSignal; trace: Trace };

export function newTrace(): Trace {
  const timings: UpstreamTiming[] = [];
  return {
    note: (timing) => {
      timings.push(timing);
    },
    timings: () => timings,
  };
}
