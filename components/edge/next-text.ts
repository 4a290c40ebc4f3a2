import type { EdgeCommand } from "@/lib/mesh/edge-commands";

/** What a command shows, where it has to run, and what is left to fill in. */
export function nextText({ what, cluster, missing }: EdgeCommand): string {
  const where = cluster === null ? "" : ` (in ${cluster})`;
  const rest = missing.length === 0 ? "" : `. To fill in: ${missing.join(", ")}`;
  return `Next: ${what.charAt(0).toLowerCase()}${what.slice(1)}${where}${rest}`;
}
