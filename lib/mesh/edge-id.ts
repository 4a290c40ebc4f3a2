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

/** Where an endpoint stands, in the same words as its id; it ends in a slash, so that it is no endpoint's id. */
export function namespaceId({
  cluster,
  namespace,
}: Pick<Endpoint, "cluster" | "namespace">): string {
  return `${[cluster ?? "-", namespace ?? "-"].map(escaped).join("/")}/`;
}

/** What nearly all names are made of; looking is ten times as fast as encoding. */
const PLAIN = /^[\w.-]*$/;

function escaped(text: string): string {
  if (PLAIN.test(text)) return text;
  return encodeURIComponent(text).replace(/[~!]/g, (mark) => (mark === "~" ? "%7E" : "%21"));
}
