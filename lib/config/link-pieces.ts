import {
  LINK_TIME_NAMES,
  LINK_VALUE_NAMES,
  type LinkLayer,
  type LinkPiece,
  type LinkValueName,
} from "@/lib/format/link-template";

/** Why an address cannot be a template, in words that follow the name of its link. */
export class TemplateMistake extends Error {}

const ADDRESS = /^(https?:\/\/[^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i;
const PLACEHOLDER = /\{([A-Za-z]\w*)\}/g;
const ENCODED_BRACES = /%7B(\w+)%7D/gi;
const NESTS = /["'`([]|%(?:22|27|60|28|5B)/i;
const JSON_BEGINS = /^\s*(?:\{\s*["}]|\[)/;

/** Reads a template, written readably or copied percent-encoded from a browser. */
export function linkPieces(template: string): LinkPiece[] {
  const [, origin = "", path = "", search, fragment] = ADDRESS.exec(template) ?? [];
  if (/[{}@\s\\]/.test(origin) || !URL.canParse(origin)) {
    throw new TemplateMistake(
      "is no http or https address, or has a placeholder or a password before its path",
    );
  }
  return [
    origin,
    ...rawPieces(path, "path"),
    ...(search === undefined ? [] : ["?", ...searchPieces(search)]),
    ...(fragment === undefined ? [] : ["#", ...rawPieces(fragment, "query")]),
  ];
}

/** Of a part whose text stays as it is written: every tool nests in it by rules of its own. */
function rawPieces(text: string, layer: "path" | "query"): LinkPiece[] {
  const whole = withBraces(text);
  return split(
    whole,
    (literal) => literal,
    (offset, name) => {
      const isTime = LINK_TIME_NAMES.some((time) => time === name);
      if (!isTime && NESTS.test(whole.slice(0, offset))) {
        throw new TemplateMistake(
          `has {${name}} behind a quote or bracket of its path or of what follows #, where nothing holds a name in its place: write it into a parameter before #`,
        );
      }
      return [layer];
    },
  );
}

function searchPieces(search: string): LinkPiece[] {
  return search.split("&").flatMap((parameter, index) => {
    const [name = "", ...value] = parameter.split("=");
    const [placeholder] = withBraces(name).match(PLACEHOLDER) ?? [];
    if (placeholder !== undefined) {
      throw new TemplateMistake(
        `has ${placeholder} in the name of a parameter: placeholders may stand in values`,
      );
    }
    const decoded = decodedValue(value.join("="));
    const pieces = JSON_BEGINS.test(decoded)
      ? jsonPieces(parsedJson(decoded))
      : textPieces(decoded, ["query"], encoded);
    return [index === 0 ? "" : "&", name, ...(value.length === 0 ? [] : ["=", ...pieces])];
  });
}

function jsonPieces(value: unknown): LinkPiece[] {
  if (typeof value === "string") {
    const literal = (text: string) => encoded(JSON.stringify(text).slice(1, -1));
    return [encoded('"'), ...textPieces(value, ["json", "query"], literal), encoded('"')];
  }
  if (Array.isArray(value)) return listed(value.map(jsonPieces), "[", "]");
  if (typeof value !== "object" || value === null) return [encoded(JSON.stringify(value))];
  const fields = Object.entries(value).map(([key, field]) => [
    encoded(`${JSON.stringify(key)}:`),
    ...jsonPieces(field),
  ]);
  return listed(fields, "{", "}");
}

function listed(items: LinkPiece[][], open: string, close: string): LinkPiece[] {
  const inner = items.flatMap((item, index) => (index === 0 ? item : [encoded(","), ...item]));
  return [encoded(open), ...inner, encoded(close)];
}

/** A text may hold a question in PromQL, LogQL or TraceQL: what stands in its quotes must not end them. */
function textPieces(
  text: string,
  outer: LinkLayer[],
  literal: (text: string) => string,
): LinkPiece[] {
  return split(text, literal, (offset) => [...quotesAround(text.slice(0, offset)), ...outer]);
}

function split(
  text: string,
  literal: (text: string) => string,
  layersAt: (offset: number, name: LinkValueName) => LinkLayer[],
): LinkPiece[] {
  const pieces: LinkPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const name = LINK_VALUE_NAMES.find((known) => known === match[1]);
    if (name === undefined) {
      throw new TemplateMistake(
        `holds ${match[0]}, which is none of {${LINK_VALUE_NAMES.join("}, {")}}`,
      );
    }
    pieces.push(literal(text.slice(end, match.index)), {
      name,
      inside: layersAt(match.index, name),
    });
    end = match.index + match[0].length;
  }
  return [...pieces, literal(text.slice(end))];
}

/** The layers of quotes that text before a placeholder has opened and not closed. */
function quotesAround(before: string): LinkLayer[] {
  const open =
    /^(?:[^"'`\\]|\\.|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)*(?<open>["'`])?/s.exec(before);
  const quote = open?.groups?.open;
  if (open === null || quote === undefined) return [];
  if (quote !== '"') {
    throw new TemplateMistake(`has a placeholder between ${quote} and ${quote}: write " and "`);
  }
  return /[=!|]~\s*"$/.test(open[0]) ? ["pattern", "quotes"] : ["quotes"];
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TemplateMistake(
      "holds JSON that does not parse: placeholders may stand inside its texts alone, and & is %26",
    );
  }
}

/** Browsers write a space as + and leave no quote as it is; by hand, + is one of a question. */
function decodedValue(value: string): string {
  const isByHand = /[\s"<>]/.test(value);
  try {
    return decodeURIComponent(isByHand ? value : value.replaceAll("+", " "));
  } catch {
    throw new TemplateMistake("holds a % without two hexadecimal digits: write %25");
  }
}

function withBraces(text: string): string {
  return text.replace(ENCODED_BRACES, "{$1}");
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
