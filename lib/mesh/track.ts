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

/** Written out, since copying all that a track carries costs more than counting it. */
export function requestSamplesAt(tracks: readonly RequestTrack[], index: number): RequestSample[] {
  return tracks.flatMap((track) => {
    const requestsPerSecond = track.values[index] ?? null;
    if (requestsPerSecond === null) return [];
    const { ends, protocol, responseCode, grpcStatus, flags, security, latencyKey } = track;
    return [
      {
        ends,
        protocol,
        responseCode,
        grpcStatus,
        flags,
        security,
        requestsPerSecond,
        latencyKey,
      },
    ];
  });
}

export function tcpSamplesAt(tracks: readonly TcpTrack[], index: number): TcpSample[] {
  return tracks.flatMap((track) => {
    const perSecond = track.values[index] ?? null;
    if (perSecond === null) return [];
    const { ends, counter, flags, security } = track;
    return [{ ends, counter, flags, security, perSecond }];
  });
}
