/**
 * What Kubernetes can call a thing: nothing in it means anything to a shell, and it cannot be an
 * option. A name that is more than that never becomes part of a command, unless it stands in quotes.
 */
const SAFE_NAME = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;
const CLUSTER_DOMAIN = ".svc.cluster.local";

/** Where lines stand for what no rule of the mesh names. */
const EGRESS_CLUSTERS = ["PassthroughCluster", "BlackHoleCluster"];
const PORT = /:\d{1,5}$/;
const NO_HOST_CHARACTER = "[^A-Za-z0-9.-]";

/** How a command tells the host that was called, as far as it is known. */
export type HostWords = {
  host: string | null;
  asName: string | null;
  asHost: string | null;
  asCluster: string | null;
};

export function safeName(name: string | null): string | null {
  return name !== null && SAFE_NAME.test(name) ? name : null;
}

/** Istio's objects write a service short, if it is of their own namespace, or with that, or whole. */
export function wordsOfService(service: string, namespace: string): HostWords {
  const [name, within] = [literally(service), literally(namespace)];
  const host = `${service}.${namespace}${CLUSTER_DOMAIN}`;
  return {
    host,
    asName: name,
    asHost: `^${within} .*[ ,]${name}[ ,]|[ ,](${name}\\.${within}[ ,.]|${wildcards(host)}[ ,])`,
    asCluster: `[|]${name}\\.${within}\\.`,
  };
}

/**
 * A host outside the cluster has one name, and the world may call it what it likes. A caller may
 * have added the port; and where no rule names a host, only its authority tells it in a line.
 */
export function wordsOfHost(host: string): HostWords {
  const safe = safeName(host.replace(PORT, ""));
  if (safe === null) {
    const asCluster = EGRESS_CLUSTERS.includes(host) ? host : null;
    return { host: shellQuoted(host), asName: null, asHost: null, asCluster };
  }
  const name = literally(safe);
  return {
    host: safe,
    asName: name,
    asHost: `[ ,](${[name, ...wildcards(safe)].join("|")})[ ,]`,
    asCluster: `(^|${NO_HOST_CHARACTER})${name}(${NO_HOST_CHARACTER}|$)`,
  };
}

/** One word to any POSIX shell, whatever is in it. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function literally(name: string): string {
  return name.replaceAll(".", "\\.");
}

/** The wildcards that a host falls under, but for the one of all hosts, as one pattern, if there are any. */
function wildcards(host: string): string[] {
  const [first, ...others] = host
    .split(".")
    .slice(1)
    .map((label) => `\\.${label}`);
  if (first === undefined) return [];
  return [`\\*${others.reduce((wider, label) => `(${wider})?${label}`, first)}`];
}
