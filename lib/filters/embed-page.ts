import {
  createLoader,
  createParser,
  type inferParserType,
  type LoaderInput,
  type SearchParams,
} from "nuqs/server";
import { servicePageHref } from "./edge-page";
import { PAGE_FILTER_NAMES } from "./edge-page-mistakes";
import { edgePageSearch } from "./edge-page-search";
import { type EndName, endFromText, textFromEnd } from "./end-name";
import { screenMistakes } from "./filter-mistakes";
import { loadFilters, type meshFilters, serializeFilters } from "./mesh-filters";

/** What portals add to the address of every frame: it may stand there, and means nothing to us. */
const OF_PORTALS = ["entity", "blueprint"];

const loadService = createLoader({
  service: createParser({ parse: endFromText, serialize: textFromEnd }),
});

/** The service that an address names; `null` where it names none. */
export function serviceFromSearch(search: LoaderInput): EndName | null {
  return loadService(search).service;
}

export function ofFlaghoist(search: SearchParams): SearchParams {
  return Object.fromEntries(Object.entries(search).filter(([name]) => !OF_PORTALS.includes(name)));
}

/** One sentence for each part of the address of a service's frame that cannot be read as it stands. */
export function serviceFrameMistakes(search: SearchParams): string[] {
  const isMalformed = search.service !== undefined && serviceFromSearch(search) === null;
  return [
    ...screenMistakes(search, PAGE_FILTER_NAMES, ["service"]),
    ...(isMalformed ? ["service cannot be read: use [cluster/]namespace/name."] : []),
  ];
}

/** The page of which a frame shows a part, as the frame shows it; the theme stays the frame's. Pages are their own. */
export function wholePageHref(path: string, search: string): string {
  if (!path.startsWith("/embed/")) return `${path}${search}`;
  return pageInState(pageOf(path, search), loadFilters(search));
}

/** `page` is a path with what names its subject. The first screen is shown as the map that its frame shows. */
export function pageInState(page: string, filters: inferParserType<typeof meshFilters>): string {
  const view = page === "/" ? (filters.view ?? "map") : null;
  return serializeFilters(page, { ...filters, view, theme: null });
}

function pageOf(path: string, search: string): string {
  if (path === "/embed/edge" || path === "/embed/verdict") return `/edge?${edgePageSearch(search)}`;
  const service = path === "/embed/service" ? serviceFromSearch(search) : null;
  return service === null ? "/" : servicePageHref(service, {});
}
