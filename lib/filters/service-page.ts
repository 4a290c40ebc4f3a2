import type { Endpoint } from "@/lib/mesh/endpoint";
import { textFromPathPart } from "./path-part";

/** The service that `/service/[namespace]/[name]` names; `null` where the path cannot be read. */
export function serviceFromPath(path: {
  namespace: string;
  name: string;
}): Pick<Endpoint, "namespace" | "name"> | null {
  const namespace = textFromPathPart(path.namespace);
  const name = textFromPathPart(path.name);
  if (namespace === null || name === null) return null;
  return { namespace: namespace === "-" ? null : namespace, name };
}
