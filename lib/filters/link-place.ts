import { createSerializer, type LoaderInput } from "nuqs/server";
import { flagFact } from "@/lib/envoy/flags";
import { edgeNameFromSearch } from "./edge-name";
import { edgePageHref, servicePageHref } from "./edge-page";
import {
  edgeLinkWords,
  flagLinkWords,
  type LinkWords,
  meshLinkWords,
  serviceLinkWords,
  timelessWords,
} from "./link-words";
import { loadFilters, meshFilters } from "./mesh-filters";
import { textFromPathPart } from "./path-part";
import { serviceFromPath } from "./service-page";

/** Where a link leads. `href` keeps only what the words are made of, so that one picture has one address. */
export type LinkPlace = { href: string; words: LinkWords };

const FLAGS_WORDS = timelessWords(
  "Response flags",
  "What each flag of Envoy and ztunnel means, and who owns the failure.",
);
const DECODE_WORDS = timelessWords(
  "Decode proxy logs",
  "Which edge fails, and who owns the failure, out of access logs alone. Nothing is uploaded.",
);
const WHICH_EDGE = timelessWords("Which edge?", "The link names no edge, or not wholly.");

const MAX_PART_LENGTH = 800;

const { namespace, q, range, at } = meshFilters;
const serializeMesh = createSerializer({ namespace, q, range, at });

/** The place behind a path as it is written, and parameters; any other path is the first screen's. */
export function linkPlace(path: string, search: LoaderInput): LinkPlace {
  const parts = path.split("/").slice(1);
  const [page = "", first = "", second = ""] = parts;
  if (parts.some((part) => part.length > MAX_PART_LENGTH)) return meshPlace(search);
  switch (page) {
    case "edge":
      return edgePlace(search);
    case "service":
      return servicePlace(first, second, search);
    case "flags":
      return flagPlace(textFromPathPart(first) ?? first);
    case "decode":
      return { href: "/decode", words: DECODE_WORDS };
    default:
      return meshPlace(search);
  }
}

function edgePlace(search: LoaderInput): LinkPlace {
  const name = edgeNameFromSearch(search);
  if (name === null) return { href: "/edge", words: WHICH_EDGE };
  const time = pinnedTime(search);
  return { href: edgePageHref(name, time), words: edgeLinkWords(name, time) };
}

function servicePlace(namespacePart: string, namePart: string, search: LoaderInput): LinkPlace {
  const service = serviceFromPath({ namespace: namespacePart, name: namePart });
  if (service === null || service.name === "") return meshPlace(search);
  const time = pinnedTime(search);
  return {
    href: servicePageHref(service, time),
    words: serviceLinkWords({ cluster: null, ...service }, time),
  };
}

function flagPlace(name: string): LinkPlace {
  if (name === "") return { href: "/flags", words: FLAGS_WORDS };
  const fact = flagFact(name);
  return { href: `/flags/${encodeURIComponent(name)}`, words: flagLinkWords(name, fact) };
}

function meshPlace(search: LoaderInput): LinkPlace {
  const filters = loadFilters(search);
  const time = pinnedTime(search);
  const scope = { namespace: filters.namespace, q: filters.q, ...time };
  return { href: serializeMesh("/", scope), words: meshLinkWords(scope) };
}

/** How much time is shown matters to the words only where it has an end. */
function pinnedTime(search: LoaderInput): { at: number | null; range: number } {
  const { at, range } = loadFilters(search);
  return { at, range: at === null ? meshFilters.range.defaultValue : range };
}
