import type { Environment } from "./environment";

const OTHERWISE = "*gateway*,*-istio";
const GLOB = /^[A-Za-z0-9._*-]+$/;

/** Globs, where `*` is any text: workloads with such names are gateways. */
export function parseGatewayNames(environment: Environment): string[] {
  const text = environment.text("GATEWAY_NAMES") ?? OTHERWISE;
  const globs = text
    .split(",")
    .map((glob) => glob.trim())
    .filter((glob) => glob !== "");
  if (globs.length === 0 || !globs.every((glob) => GLOB.test(glob))) {
    environment.refuse(
      "GATEWAY_NAMES",
      "workload names split by commas, where * stands for any text",
    );
  }
  return globs;
}
