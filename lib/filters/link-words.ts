import type { FlagFact } from "@/lib/envoy/flag-facts";
import type { EdgeName } from "./edge-page";
import type { EndName } from "./end-name";

/** What a link says of itself where it is pasted: out of its own parameters, and nothing it leads to. */
export type LinkWords = {
  title: string;
  /** The ends that the title is made of, for whoever draws them. */
  ends: LinkEnd[];
  question: string;
  /** `null`: the page is the same at any time. */
  time: string | null;
};

type LinkEnd = { place: string | null; name: string };

type PinnedTime = { at: number | null; range: number };

const MAX_NAME_LENGTH = 60;

export function edgeLinkWords(
  { source, destination, isTcp }: EdgeName,
  time: PinnedTime,
): LinkWords {
  const transport = isTcp ? " (TCP)" : "";
  return {
    title: `${endWords(source)} → ${endWords(destination)}${transport}`,
    ends: [linkEnd(source), linkEnd(destination)],
    question: `Why is this ${isTcp ? "TCP " : ""}edge red?`,
    time: timeWords(time),
  };
}

export function serviceLinkWords(service: EndName, time: PinnedTime): LinkWords {
  return {
    title: endWords(service),
    ends: [linkEnd(service)],
    question: "Who suffers from this service, and who makes it fail?",
    time: timeWords(time),
  };
}

export function meshLinkWords({
  namespace,
  q,
  ...time
}: PinnedTime & { namespace: string[]; q: string }): LinkWords {
  const search = q === "" ? "" : ` Search: ${shortened(q)}`;
  return {
    title: `What is wrong in ${namespaceWords(namespace)}?`,
    ends: [],
    question: `Which edges fail, and who owns each failure?${search}`,
    time: timeWords(time),
  };
}

export function flagLinkWords(name: string, fact: FlagFact | null): LinkWords {
  return {
    title: fact === null ? shortened(name) : `${fact.flag} ${fact.long}`,
    ends: fact === null ? [] : [{ place: fact.long, name: fact.flag }],
    question: fact?.meaning ?? "What does this response flag mean, and who owns the failure?",
    time: null,
  };
}

export function timelessWords(title: string, question: string): LinkWords {
  return { title, ends: [], question, time: null };
}

/** The whole of it in a line or two, for where there is no picture. */
export function linkDescription({ question, time }: LinkWords): string {
  return time === null ? question : `${question} ${time}`;
}

function namespaceWords([first, second, ...others]: string[]): string {
  if (first === undefined) return "the mesh";
  if (second === undefined) return shortened(first);
  if (others.length === 0) return `${shortened(first)} and ${shortened(second)}`;
  return `${shortened(first)} and ${others.length + 1} more namespaces`;
}

function linkEnd({ cluster, namespace, name }: EndName): LinkEnd {
  const place = [cluster, namespace].filter((part) => part !== null).map(shortened);
  return { place: place.length === 0 ? null : place.join("/"), name: shortened(name) };
}

function endWords(end: EndName): string {
  const { place, name } = linkEnd(end);
  return place === null ? name : `${place}/${name}`;
}

/** One line of whatever a link holds: marks that turn text round or break lines go. */
function shortened(part: string): string {
  const line = part.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
  const letters = [...line];
  return letters.length > MAX_NAME_LENGTH
    ? `${letters.slice(0, MAX_NAME_LENGTH - 1).join("")}…`
    : line;
}

function timeWords({ at, range }: PinnedTime): string {
  if (at === null) return "As it is now.";
  const [fromDay, fromClock] = wall(at - range * 1000);
  const [day, clock] = wall(at);
  return `${fromDay} ${fromClock}–${fromDay === day ? "" : `${day} `}${clock} UTC.`;
}

function wall(ms: number): [day: string, clock: string] {
  const iso = new Date(ms).toISOString();
  return [iso.slice(0, 10), iso.slice(11, 16)];
}
