export type Service = { namespace: string | null; name: string };

const PORT = /:\d+$/;
const IN_CLUSTER = /^([^.]+)\.([^.]+)\.svc(?:\.|$)/;
const WITH_NAMESPACE = /^([^.]+)\.([^.]+)$/;

/**
 * The service of the mesh that a host names: in full, by name and namespace, or by its bare name
 * from within the caller's own namespace. Proxies write the Host header where no route names one.
 */
export function serviceOfHost(
  host: string,
  callerNamespace: string | null,
  isInMesh: (host: string) => boolean,
): Service | null {
  const bare = host.replace(PORT, "");
  if (!bare.includes(".")) return { namespace: callerNamespace, name: bare };
  const isShort = WITH_NAMESPACE.test(bare) && isInMesh(`${bare}.svc.cluster.local`);
  const [, name, namespace] = (isShort ? WITH_NAMESPACE : IN_CLUSTER).exec(bare) ?? [];
  return name === undefined || namespace === undefined ? null : { namespace, name };
}
