import { createSerializer } from "nuqs/server";
import type { Landing } from "./alert-landing";
import type { AlertSpan } from "./alert-span";
import { edgePageHref, servicePageHref } from "./edge-page";
import type { LinkNotice } from "./link-notices";
import { type Compare, meshFilters, type Theme, type View } from "./mesh-filters";

const { namespace, q, view, window, range, at, compare, theme, notice } = meshFilters;
const serializeSuspects = createSerializer({
  namespace,
  q,
  view,
  window,
  range,
  at,
  compare,
  theme,
  notice,
});

/** How a page is to look, in the words of its own address. */
export type AlertLook = { view: View | null; compare: Compare | null; theme: Theme | null };

const AS_EVER: AlertLook = { view: null, compare: null, theme: null };

/** The address of a landing, without host. `others` are said beside what the landing has to say. */
export function landingHref(
  landing: Landing,
  span: AlertSpan,
  others: LinkNotice[] = [],
  look: AlertLook = AS_EVER,
): string {
  const { target, notices } = landing;
  const scope = {
    at: span.atMs,
    range: span.rangeSeconds,
    window: span.windowSeconds,
    compare: look.compare,
    theme: look.theme,
    notice: [...notices, ...others],
  };
  switch (target.page) {
    case "edge":
      return edgePageHref(target.edgeName, scope);
    case "service":
      return servicePageHref(target.service, scope);
    case "suspects":
      return serializeSuspects("/", {
        namespace: target.namespaces,
        q: target.q,
        view: look.view,
        ...scope,
      });
  }
}
