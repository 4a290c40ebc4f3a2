import type { ServiceVersions } from "@/lib/mesh/edge";
import type { Endpoint } from "@/lib/mesh/endpoint";

/** The versions of an endpoint, where the answer tells of several. */
export function versionsFrom(
  services: readonly ServiceVersions[],
): (endpoint: Endpoint) => readonly string[] {
  const byName = new Map(services.map((service) => [keyOf(service), service.versions]));
  return (endpoint) => byName.get(keyOf(endpoint)) ?? [];
}

type Named = Pick<Endpoint, "cluster" | "namespace" | "name">;

function keyOf({ cluster, namespace, name }: Named): string {
  return JSON.stringify([cluster, namespace, name]);
}
