import { ENVOY_FLAGS } from "./flag-facts";

const INSIDE_FLAGS = /(?:^|\.)response_?flags\.(.{1,60})$/i;

/** Envoy's gRPC access log has a field for each flag, mostly of the flag's long name. */
const FLAGS = new Map([
  ...ENVOY_FLAGS.map(({ long, flag }): [string, string] => [long.toLowerCase(), flag]),
  ["unauthorizeddetailsreason", "UAEX"],
  ["overloadmanager", "OM"],
  ["dnsresolutionfailure", "DF"],
]);

/** `{ "response_flags": { "no_healthy_upstream": true } }` as "UH"; `null` where there is no such thing. */
export function flagsFromBooleans(leaves: readonly (readonly [string, string])[]): string | null {
  const flags = leaves.flatMap(([key, text]) => {
    const [, name] = INSIDE_FLAGS.exec(key) ?? [];
    if (name === undefined || text === "false") return [];
    return FLAGS.get(name.toLowerCase().replace(/[^a-z]/g, "")) ?? [];
  });
  return flags.length === 0 ? null : flags.join(",");
}
