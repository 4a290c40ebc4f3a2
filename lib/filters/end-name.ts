import type { Endpoint } from "@/lib/mesh/endpoint";

/** An end as the address has it. `cluster: null` leaves it open, as long as no two names clash. */
export type EndName = Pick<Endpoint, "cluster" | "namespace" | "name">;

const MAX_END_LENGTH = 800;
const NONE = "-";

/** `[cluster/]namespace/name`, where `-` is no namespace. `null`: not the text of an end. */
export function endFromText(text: string): EndName | null {
  if (text.length > MAX_END_LENGTH) return null;
  const [name, namespace, cluster = NONE, ...others] = text.split("/").reverse();
  if (!name || !namespace || !cluster || others.length > 0) return null;
  return { cluster: partFrom(cluster), namespace: partFrom(namespace), name: unescaped(name) };
}

export function textFromEnd({ cluster, namespace, name }: EndName): string {
  const parts = cluster === null ? [namespace, name] : [cluster, namespace, name];
  return parts.map((part) => (part === null ? NONE : escaped(part))).join("/");
}

function partFrom(text: string): string | null {
  return text === NONE ? null : unescaped(text);
}

/** Names stay as they are read; only what could be taken for something else is written in percent. */
function escaped(part: string): string {
  if (part === NONE) return "%2D";
  return [...part].map((mark) => (isOdd(mark) ? percent(mark) : mark)).join("");
}

function isOdd(mark: string): boolean {
  return mark === "/" || mark === "%" || mark < " " || mark === "\x7f";
}

function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

function unescaped(part: string): string {
  return part.replace(/%([0-7][\da-f])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
