/** Every service calls `callsEach` others: the first two in its own namespace, the rest elsewhere. */
export type MeshShape = {
  namespaces: number;
  servicesEach: number;
  callsEach: number;
  /** Without durations a mesh has a twentieth of the series. */
  hasDurations: boolean;
};

export type Service = { index: number; name: string; namespace: string };
export type Call = { source: Service; destination: Service; index: number };

const INSIDE = 2;
const NAMES = ["cart", "catalog", "checkout", "ledger", "orders", "payments", "search", "stock"];

export function callsOf({ namespaces, servicesEach, callsEach }: MeshShape): Call[] {
  const services = Array.from({ length: namespaces * servicesEach }, (_, index) =>
    serviceAt(index, servicesEach),
  );
  const targetOf = (source: number, call: number): number => {
    const namespace = Math.floor(source / servicesEach);
    const isInside = call < INSIDE;
    const home = isInside ? namespace : (namespace + call - INSIDE + 1) % namespaces;
    const place = isInside ? source + call + 1 : source * 7 + call;
    return home * servicesEach + (place % servicesEach);
  };
  return services.flatMap((source, at) =>
    Array.from({ length: callsEach }, (_, call) => ({
      source,
      destination: services[targetOf(at, call)] ?? source,
      index: at * callsEach + call,
    })),
  );
}

export function namespaceName(index: number): string {
  return `team-${index}`;
}

function serviceAt(index: number, servicesEach: number): Service {
  const name = `${NAMES[index % NAMES.length]}-${index}`;
  return { index, name, namespace: namespaceName(Math.floor(index / servicesEach)) };
}
