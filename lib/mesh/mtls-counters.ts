import { samplesThatKnowMtls } from "./mtls";
import type { TcpCounter, TcpSample } from "./samples";

/** Connections weigh by how often they open; where none does, by the bytes they carry. */
export function mtlsCounters(samples: TcpSample[]): readonly TcpCounter[] {
  const isOpening = samplesThatKnowMtls(samples).some(
    ({ counter, perSecond }) => counter === "opened" && perSecond > 0,
  );
  return isOpening ? ["opened"] : ["sent", "received"];
}
