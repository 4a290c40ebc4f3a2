import { ratio } from "./round";
import type { EndLabels, SecurityPolicy } from "./samples";

type Secured = { ends: EndLabels; security: SecurityPolicy };

export function mtlsRatio(samples: (Secured & { perSecond: number })[]): number | null {
  const known = samplesThatKnowMtls(samples);
  const sumOf = (security: SecurityPolicy) =>
    known
      .filter((sample) => sample.security === security)
      .reduce((sum, sample) => sum + sample.perSecond, 0);
  const mutual = sumOf("mutual_tls");
  return ratio(mutual, mutual + sumOf("none"));
}

/** The destination's word, else the waypoint's on the same requests. The source's proxy never knows. */
export function samplesThatKnowMtls<S extends Secured>(samples: S[]): S[] {
  const known = samples.filter(({ security }) => security !== null);
  const atDestination = known.filter(({ ends }) => ends.reporter === "destination");
  if (atDestination.length > 0) return atDestination;
  return known.filter(({ ends }) => ends.reporter === "waypoint");
}
