/**
 * What Kubernetes can call a thing: nothing in it means anything to a shell, and it cannot be an
 * option. A name that is more than that never becomes part of a command, unless it stands in quotes.
 */
const SAFE_NAME = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;
const CLUSTER_DOMAIN = ".svc.cluster.local";

/** How a command tells the host that was called, as far as it is known. */
export type HostWords = { host: string | null; asHost: string | null; asCluster: string | null };

export function safeName(name: string | null): string | null {
  return name !== null && SAFE_NAME.test(name) ? name : null;
}

/** Istio's objects write a service short, with its namespace, or whole. */
export function wordsOfService(service: string, namespace: string): HostWords {
  const [name, within] = [literally(service), literally(namespace)];
  return {
    host: `${service}.${namespace}${CLUSTER_DOMAIN}`,
    asHost: `[ ,]${name}([ ,]|\\.${within}[ ,.])`,
    asCluster: `[|]${name}\\.${within}\\.`,
  };
}

/** A host outside the cluster has one name, and the world may call it what it likes. */
export function wordsOfHost(host: string): HostWords {
  const name = safeName(host);
  if (name === null) return { host: shellQuoted(host), asHost: null, asCluster: null };
  return {
    host: name,
    asHost: `[ ,]${literally(name)}[ ,]`,
    asCluster: `[|]${literally(name)}([^a-z0-9.-]|$)`,
  };
}

/** One word to any POSIX shell, whatever is in it. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function literally(name: string): string {
  return name.replaceAll(".", "\\.");
}
