/** What a template may be filled with. */
const PLACEHOLDERS = [
  "service",
  "namespace",
  "cluster",
  "workload",
  "callerService",
  "callerNamespace",
  "callerCluster",
  "callerWorkload",
  "logql",
  "from",
  "to",
  "fromMs",
  "toMs",
  "fromSeconds",
  "toSeconds",
  "fromMicros",
  "toMicros",
] as const;

/** What a value stands in, from the innermost out: each layer has its own way to escape. */
type Layer = "pattern" | "quotes" | "json" | "query" | "path";

type LinkPiece = string | { name: (typeof PLACEHOLDERS)[number]; inside: Layer[] };

/** An address as text and places to fill; what is text is escaped already. */
export type LinkPieces = LinkPiece[];

/** Why an address cannot be a template, in words that follow the name of its link. */
export class TemplateMistake extends Error {}

const ADDRESS = /^(https?:\/\/[^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i;
const PLACEHOLDER = /\{([A-Za-z]\w*)\}/g;
const ENCODED_BRACES = /%7B(\w+)%7D/gi;
const JSON_BEGINS = /^\s*(?:\{\s*["}]|\[)/;

/** Reads a template, written readably or copied percent-encoded from a browser. */
export function linkPieces(template: string): LinkPieces {
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

/** Of a part whose text stays as it is written. */
function rawPieces(text: string, layer: "path" | "query"): LinkPieces {
  return split(
    text.replace(ENCODED_BRACES, "{$1}"),
    (literal) => literal,
    () => [layer],
  );
}

function searchPieces(search: string): LinkPieces {
  return search.split("&").flatMap((parameter, index) => {
    const [name = "", ...value] = parameter.split("=");
    const decoded = decodedValue(value.join("="));
    const pieces = JSON_BEGINS.test(decoded)
      ? jsonPieces(parsedJson(decoded))
      : textPieces(decoded, ["query"], encoded);
    return [index === 0 ? "" : "&", name, ...(value.length === 0 ? [] : ["=", ...pieces])];
  });
}

function jsonPieces(value: unknown): LinkPieces {
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

function listed(items: LinkPieces[], open: string, close: string): LinkPieces {
  const inner = items.flatMap((item, index) => (index === 0 ? item : [encoded(","), ...item]));
  return [encoded(open), ...inner, encoded(close)];
}

/** A text may hold a question in PromQL, LogQL or TraceQL: what stands in its quotes must not end them. */
function textPieces(text: string, outer: Layer[], literal: (text: string) => string): LinkPieces {
  return split(text, literal, (offset) => [...quotesAround(text.slice(0, offset)), ...outer]);
}

function split(
  text: string,
  literal: (text: string) => string,
  layersAt: (offset: number) => Layer[],
): LinkPieces {
  const pieces: LinkPieces = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const name = PLACEHOLDERS.find((known) => known === match[1]);
    if (name === undefined) {
      throw new TemplateMistake(
        `holds ${match[0]}, which is none of {${PLACEHOLDERS.join("}, {")}}`,
      );
    }
    pieces.push(literal(text.slice(end, match.index)), { name, inside: layersAt(match.index) });
    end = match.index + match[0].length;
  }
  return [...pieces, literal(text.slice(end))];
}

/** The layers of quotes that text before a placeholder has opened and not closed. */
function quotesAround(before: string): Layer[] {
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

function decodedValue(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new TemplateMistake("holds a % without two hexadecimal digits: write %25");
  }
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
