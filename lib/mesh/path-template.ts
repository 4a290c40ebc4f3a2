const LONGEST = 200;
const NUMBER = /^\d+$/;
/** An id made by a machine: long, and letters with digits among them. */
const MADE = /^(?=.*\d)[\w~-]{8,}$/;
const VERSION = /^v\d{1,3}([a-z]+\d{0,3})?$/i;
const LONGEST_WORD = 40;
const ENDING = /\.[a-z][a-z0-9]{1,4}$/i;

/** A path without what differs from request to request, so that requests of a kind are one: `/orders/{id}`. */
export function pathTemplate(path: string): string {
  const [bare = ""] = path.split(/[?#]/, 1);
  const template = bare.split("/").map(segmentTemplate).join("/");
  return template.length > LONGEST ? `${template.slice(0, LONGEST)}…` : template;
}

/** A file's name may be an id before its ending. */
function segmentTemplate(segment: string): string {
  if (isId(segment)) return "{id}";
  const [ending = ""] = ENDING.exec(segment) ?? [];
  return ending !== "" && isId(segment.slice(0, -ending.length)) ? `{id}${ending}` : segment;
}

function isId(segment: string): boolean {
  if (VERSION.test(segment)) return false;
  return NUMBER.test(segment) || MADE.test(segment) || segment.length > LONGEST_WORD;
}
