import { createSerializer } from "nuqs/server";
import type { Landing } from "./alert-landing";
import type { AlertSpan } from "./alert-span";
import { edgePageHref, servicePageHref } from "./edge-page";
import type { LinkNotice } from "./link-notices";
import { meshFilters } from "./mesh-filters";

const { namespace, q, window, range, at, notice } = meshFilters;
const serializeSuspects = createSerializer({ namespace, q, window, range, at, notice });

/** The address of a landing, without host. `others` are said beside what the landing has to say. */
export function landingHref(landing: Landing, span: AlertSpan, others: LinkNotice[] = []): string {
  const { target, notices } = landing;
  const scope = {
    at: span.atMs,
    range: span.rangeSeconds,
    window: span.windowSeconds,
    notice: [...notices, ...others],
  };
  switch (target.page) {
    case "edge":
      return edgePageHref(target.edgeName, scope);
    case "service":
      return servicePageHref(target.service, scope);
    case "suspects":
      return serializeSuspects("/", { namespace: target.namespaces, q: target.q, ...scope });
  }
}
