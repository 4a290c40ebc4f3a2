import type { Endpoint } from "./endpoint";

/** Readable, and the same for the same two ends whatever flows between them. HTTP and gRPC are one edge. */
export function edgeId(
  source: Endpoint,
  destination: Endpoint,
  transport: "request" | "tcp",
): string {
  const ends = `${endpointId(source)}~${endpointId(destination)}`;
  return transport === "tcp" ? `${ends}~tcp` : ends;
}

/** A kind is told only where the name alone could be another's: a gateway is one by its name. */
export function endpointId({ cluster, namespace, name, kind }: Endpoint): string {
  const parts = [cluster ?? "-", namespace ?? "-", name].map(escaped).join("/");
  return kind === "external" || kind === "unknown" ? `${parts}!${kind}` : parts;
}

/** A namespace's id begins the ids of its endpoints, and ends in a slash as no endpoint's does. */
export function namespaceId(endpoint: Pick<Endpoint, "cluster" | "namespace">): string {
  return `${clusterId(endpoint)}${escaped(endpoint.namespace ?? "-")}/`;
}

export function clusterId({ cluster }: Pick<Endpoint, "cluster">): string {
  return `${escaped(cluster ?? "-")}/`;
}

/** Whether an endpoint is the one of this id, or lies in the namespace or cluster of this id. */
export function isWithin(endpoint: Endpoint, id: string): boolean {
  const own = endpointId(endpoint);
  return id.endsWith("/") ? own.startsWith(id) : own === id;
}

/** What nearly all names are made of; looking is ten times as fast as encoding. */
const PLAIN = /^[\w.-]*$/;

function escaped(text: string): string {
  if (PLAIN.test(text)) return text;
  return encodeURIComponent(text).replace(/[~!]/g, (mark) => (mark === "~" ? "%7E" : "%21"));
}

/** The ends that an id names, for when nothing else knows them; `null` where it is none. */
export function edgeEndsFromId(
  id: string,
): { source: Endpoint; destination: Endpoint; transport: "request" | "tcp" } | null {
  const [from, to, tcp, ...more] = id.split("~");
  const source = endpointFromId(from ?? "");
  const destination = endpointFromId(to ?? "");
  const isKnown = more.length === 0 && (tcp === undefined || tcp === "tcp");
  if (!isKnown || source === null || destination === null) return null;
  return { source, destination, transport: tcp === undefined ? "request" : "tcp" };
}

/** Services, workloads and gateways look alike in an id: they come back as services. */
function endpointFromId(id: string): Endpoint | null {
  const [path = "", kind, ...marks] = id.split("!");
  const parts = path.split("/").map(unescaped);
  const [cluster = null, namespace = null, name = null] = parts;
  if (parts.length !== 3 || marks.length > 0 || name === null || name === "") return null;
  if (cluster === null || namespace === null || (kind !== undefined && !isTold(kind))) return null;
  return {
    cluster: cluster === "-" ? null : cluster,
    namespace: namespace === "-" ? null : namespace,
    name,
    kind: kind ?? "service",
  };
}

function isTold(kind: string): kind is "external" | "unknown" {
  return kind === "external" || kind === "unknown";
}

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
