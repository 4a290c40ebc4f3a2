import type { Endpoint } from "@/lib/mesh/endpoint";

/** The service that `/service/[namespace]/[name]` names; `null` where the path cannot be read. */
export function serviceFromPath(path: {
  namespace: string;
  name: string;
}): Pick<Endpoint, "namespace" | "name"> | null {
  const namespace = decoded(path.namespace);
  const name = decoded(path.name);
  if (namespace === null || name === null) return null;
  return { namespace: namespace === "-" ? null : namespace, name };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
