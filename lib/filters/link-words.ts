import type { EdgeName } from "./edge-page";
import type { EndName } from "./end-name";

/** What a link says of itself where it is pasted: out of its own parameters, and nothing it leads to. */
export type LinkWords = { title: string; description: string };

type PinnedTime = { at: number | null; range: number };

const MAX_NAME_LENGTH = 60;

export function edgeLinkWords(
  { source, destination, isTcp }: EdgeName,
  time: PinnedTime,
): LinkWords {
  const transport = isTcp ? " (TCP)" : "";
  return {
    title: `${endWords(source)} → ${endWords(destination)}${transport}`,
    description: `Why is this edge red? ${timeWords(time)}`,
  };
}

export function serviceLinkWords(service: EndName, time: PinnedTime): LinkWords {
  return {
    title: endWords(service),
    description: `Who suffers from this service, and who makes it fail? ${timeWords(time)}`,
  };
}

function endWords({ cluster, namespace, name }: EndName): string {
  return [cluster, namespace, name]
    .filter((part) => part !== null)
    .map(shortened)
    .join("/");
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
