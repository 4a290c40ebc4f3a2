import type { MeshMap } from "@/lib/mesh/mesh-map";
import type { SilentCallers } from "./edge-questions";

/** Past this many characters, naming the silent callers costs more than asking for all. */
const LONGEST_LIST = 6000;

export function silentCallers({ silentCalls }: MeshMap): SilentCallers {
  if (silentCalls.length === 0) return null;
  const sourceWorkloads = [...new Set(silentCalls.map((call) => call.sourceWorkload))];
  const destinationServices = [...new Set(silentCalls.map((call) => call.destinationService))];
  const length = [...sourceWorkloads, ...destinationServices].join("|").length;
  return length > LONGEST_LIST ? "all" : { sourceWorkloads, destinationServices };
}
