const ENDPOINT_KINDS = ["service", "workload", "gateway", "external", "unknown"] as const;
type EndpointKind = (typeof ENDPOINT_KINDS)[number];

export type Endpoint = {
  cluster: string | null;
  namespace: string | null;
  name: string;
  kind: EndpointKind;
};

/** One text for one endpoint: equal endpoints have equal keys, and no name can forge a separator. */
export function endpointKey(endpoint: Endpoint): string {
  return JSON.stringify([endpoint.cluster, endpoint.namespace, endpoint.name, endpoint.kind]);
}

/** As one says it where the cluster goes without saying. */
export function endpointText({ namespace, name }: Pick<Endpoint, "namespace" | "name">): string {
  return namespace === null ? name : `${namespace}/${name}`;
}

type Named = Pick<Endpoint, "namespace" | "name">;

/** "shop/web → shop/cart". */
export function edgeText({ source, destination }: { source: Named; destination: Named }): string {
  return `${endpointText(source)} → ${endpointText(destination)}`;
}
