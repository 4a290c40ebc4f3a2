import { ratio } from "./round";
import type { EndLabels, SecurityPolicy } from "./samples";

type Secured = { ends: EndLabels; security: SecurityPolicy; perSecond: number };

/** The source's proxy never knows, so only the destination's and the waypoint's word counts. */
export function mtlsRatio(samples: Secured[]): number | null {
  const heard = samples.filter(({ ends }) => ends.reporter !== "source");
  const sumOf = (security: SecurityPolicy) =>
    heard
      .filter((sample) => sample.security === security)
      .reduce((sum, sample) => sum + sample.perSecond, 0);
  const mutual = sumOf("mutual_tls");
  return ratio(mutual, mutual + sumOf("none"));
}
