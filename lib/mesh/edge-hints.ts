import type { Edge } from "./edge";
import type { VersionFinding } from "./version-words";

/** What the figures of one edge suggest by themselves, whatever its flags. */
export function edgeHints(edge: Edge, version: VersionFinding | null): string[] {
  const { source, destination, mtlsRatio, flags } = edge;
  const hints: string[] = [];
  if (version?.worse != null) {
    hints.push(`Version ${version.worse} is behind it: ${version.sentence}`);
  }
  const breaks = flags.some(({ flag }) => flag === "UF" || flag === "UC");
  if (mtlsRatio === 0 && breaks) {
    hints.push("Nothing on this edge is mutual TLS: one side may expect it and the other not");
  }
  if (
    source.cluster !== null &&
    destination.cluster !== null &&
    source.cluster !== destination.cluster
  ) {
    hints.push(
      `The call crosses from ${source.cluster} to ${destination.cluster}: the way between them, its gateway and its trust are part of it`,
    );
  }
  return hints;
}
