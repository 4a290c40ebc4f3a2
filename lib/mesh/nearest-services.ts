import type { Edge } from "./edge";
import type { Endpoint } from "./endpoint";
import { likeness } from "./nearest-edges";

type Named = Pick<Endpoint, "namespace" | "name">;

const SHOWN = 3;

/** Ends whose names begin and end most like one that is gone, its namespace included. */
export function nearestServices(edges: readonly Edge[], gone: Named): Named[] {
  const wanted = textOf(gone);
  const ends = new Map(
    edges
      .flatMap(({ source, destination }) => [source, destination])
      .filter(({ kind }) => kind !== "unknown")
      .map(({ namespace, name }) => [textOf({ namespace, name }), { namespace, name }]),
  );
  return [...ends]
    .map(([text, end]) => ({ end, share: likeness(text, wanted) / wanted.length }))
    .filter(({ share }) => share > 0.5)
    .sort((a, b) => b.share - a.share)
    .slice(0, SHOWN)
    .map(({ end }) => end);
}

function textOf({ namespace, name }: Named): string {
  return `${namespace ?? "-"}/${name}`;
}
