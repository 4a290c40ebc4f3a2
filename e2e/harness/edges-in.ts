/** The edges that a running Flaghoist answers with at an instant, by the names of their ends. */
export async function edgesIn(
  url: string,
  at: string,
): Promise<{ ends: string; id: string; health: string }[]> {
  const answer = await (await fetch(`${url}/api/v1/edges?at=${at}&latency=none`)).json();
  const edges: { id: string; source: Named; destination: Named; health: string }[] = answer.edges;
  return edges.map(({ id, source, destination, health }) => ({
    ends: `${source.name} > ${destination.name}`,
    id,
    health,
  }));
}

type Named = { name: string };
