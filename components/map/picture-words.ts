import type { Graph } from "@/lib/graph/graph";

/** What the picture does not show one by one, and why: nothing is left out in silence. */
export function pictureNotes({ folding, hidden }: Graph): string[] {
  const { namespaces, nodes, edges, lines, isAutomatic } = folding;
  const left = hidden.focus + hidden.healthy + hidden.rate;
  return [
    ...(namespaces > 0
      ? [
          `${counted(edges, "edge", "edges")} folded into ${lines}, ` +
            `${counted(nodes, "service", "services")} into ${counted(namespaces, "namespace", "namespaces")}` +
            `${isAutomatic ? " because there are so many" : ""}`,
        ]
      : []),
    ...(hidden.focus > 0 ? [`${counted(hidden.focus, "edge", "edges")} out of focus`] : []),
    ...(hidden.healthy > 0
      ? [`${counted(hidden.healthy, "healthy edge", "healthy edges")} hidden`]
      : []),
    ...(hidden.rate > 0 ? [`${counted(hidden.rate, "edge", "edges")} below the rate hidden`] : []),
    ...(left > 0 && hidden.unhealthy > 0
      ? [
          `${counted(hidden.unhealthy, "unhealthy edge", "unhealthy edges")} among what is not shown`,
        ]
      : []),
  ];
}

export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

export function sizeWords({ nodes, lines }: Graph): string {
  return `${counted(nodes.length, "node", "nodes")}, ${counted(lines.length, "line", "lines")}`;
}
