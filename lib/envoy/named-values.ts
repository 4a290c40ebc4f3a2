import { COLUMN_KEYS } from "./key-facts";
import type { Leaf } from "./keyed-columns";

const NAMES = COLUMN_KEYS.map(([, [name]]) => name);
/** A name of Istio's own and what parts it from its value: `name: `, `name=>`, `"name":`. */
const NAMED = new RegExp(`\\b(${NAMES.join("|")})["']?\\s?(?:=>|[:=])\\s?`, "g");
const LONGEST = 16_000;

/**
 * Istio's fields as YAML, Go, Python or JavaScript print them on one line. A value reaches to the next
 * name. Empty where code and flags are not both there.
 */
export function leavesFromNames(text: string): Leaf[] {
  if (text.length > LONGEST) return [];
  if (!text.includes("response_code") || !text.includes("response_flags")) return [];
  const found = [...text.matchAll(NAMED)];
  return found.flatMap((match, place): Leaf[] => {
    const value = text.slice(match.index + match[0].length, found[place + 1]?.index).trim();
    return [[match[1] ?? "", unwrapped(value)]];
  });
}

/** A value without its quotes, or without what parts it from the next one. */
function unwrapped(value: string): string {
  const quote = value.charAt(0);
  const end = quote === '"' || quote === "'" ? value.indexOf(quote, 1) : -1;
  if (end !== -1) return value.slice(1, end);
  // Details end in a bracket of their own.
  const own = value.search(/[,;|\s]{1,4}$/);
  const bare = own === -1 ? value : value.slice(0, own);
  return hasStrayBracket(bare) ? bare.slice(0, -1) : bare;
}

function hasStrayBracket(text: string): boolean {
  const open = { "}": "{", "]": "[", ")": "(" }[text.slice(-1)];
  return open !== undefined && text.split(open).length < text.split(text.slice(-1)).length;
}
