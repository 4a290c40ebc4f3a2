import type { FlagEntry } from "@/lib/envoy/flag-dictionary";
import { type Owner, PRECEDENCE } from "@/lib/envoy/owner";

const OWNERS: Record<Owner, string> = {
  injected: "a fault rule",
  policy: "a policy",
  caller: "the caller",
  app: "the app",
  mesh: "the mesh",
  unknown: "nobody yet",
};

/** What several flags on one line come to: which one decides, and which only comment. */
export function setSentence(entries: readonly FlagEntry[]): string {
  const owner = PRECEDENCE.find((one) => entries.some((entry) => entry.owner === one));
  const deciding = entries.filter((entry) => entry.owner === owner);
  const comments = entries.filter((entry) => entry.owner === null);
  const overruled = entries.filter((entry) => !deciding.includes(entry) && entry.owner !== null);
  if (owner === undefined) return `${named(entries)} decide nothing: the status does.`;
  return [
    `${named(deciding)} ${deciding.length === 1 ? "decides" : "decide"}: ${OWNERS[owner]} owns it.`,
    overruled.length === 0 ? null : `${named(overruled)} ${stands(overruled)} behind it.`,
    comments.length === 0
      ? null
      : `${named(comments)} only ${comments.length === 1 ? "comments" : "comment"}.`,
  ]
    .filter((part) => part !== null)
    .join(" ");
}

function stands(entries: readonly FlagEntry[]): string {
  return entries.length === 1 ? "stands" : "stand";
}

function named(entries: readonly FlagEntry[]): string {
  const flags = entries.map(({ flag }) => flag);
  const last = flags.at(-1) ?? "";
  return flags.length < 2 ? last : `${flags.slice(0, -1).join(", ")} and ${last}`;
}
