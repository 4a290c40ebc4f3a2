import type { RequestSample, TcpSample } from "./samples";

/** One series over the instants of a range; `null` where it says nothing. */
type Tracked = {
  values: readonly (number | null)[];
  callerVersion: string | null;
  /** `null`: unknown, or no workload was met. */
  calleeVersion: string | null;
};

/** As samples, tracks carry the rate of all instants together: by that they are grouped into edges. */
export type RequestTrack = RequestSample & Tracked;
export type TcpTrack = TcpSample & Tracked;

export function requestSamplesAt(tracks: readonly RequestTrack[], index: number): RequestSample[] {
  return tracks.flatMap((track) => {
    const requestsPerSecond = track.values[index] ?? null;
    return requestsPerSecond === null ? [] : [{ ...track, requestsPerSecond }];
  });
}

export function tcpSamplesAt(tracks: readonly TcpTrack[], index: number): TcpSample[] {
  return tracks.flatMap((track) => {
    const perSecond = track.values[index] ?? null;
    return perSecond === null ? [] : [{ ...track, perSecond }];
  });
}
