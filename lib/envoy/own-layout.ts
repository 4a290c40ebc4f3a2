import { type Columns, emptyColumns } from "./columns";
import { columnFromShape } from "./value-shape";

const LONGEST = 8_000;
/** `TIME;GET;/x;HTTP/1.1;503;UH;…`, with commas or bars instead. */
const SEPARATED = /^[^\s;,|"]{1,80}([;,|])(?:[^\s;,|"]{0,200}\1){5}[^"]*$/;
/** A quoted run, a bracketed time, or a word; bars and commas between them are no words. */
const WORD = /"([^"]*)"|\[([^\]\s]*)\]|([^\s"]+)/g;
/** Most lines are no proxy's, and lack one of these. */
const SOME_CODE = /[\s";,|](?:0|[1-5]\d\d)(?=[\s";,|])/;
const SOME_NAME = /[|_]/;
const CODE = /^(?:0|[1-5]\d\d)$/;
const GRPC_STATUS = /^\d\d?$/;

/**
 * A TEXT record of a layout that somebody made: no column has a place, so only what its look tells
 * is read. `null` where nothing in it is a proxy's.
 */
export function readOwnLayout(line: string): Columns | null {
  if (line.length > LONGEST || !SOME_CODE.test(line) || !SOME_NAME.test(line)) return null;
  if (line.includes('":')) return null; // what is left of JSON has its words for keys
  const separator = SEPARATED.exec(line)?.[1];
  const words = separator === undefined ? wordsOf(line) : separatedWords(line, separator);
  const columns = emptyColumns();
  const places = new Map<string, number>();
  for (const [place, word] of words.entries()) {
    const column = word.includes("=") ? null : columnFromShape("", word);
    if (column === null || column === "flags" || columns[column] !== null) continue;
    columns[column] = word;
    places.set(column, place);
  }
  const request = places.get("method") ?? places.get("protocol");
  if (request === undefined) return null;
  const path = words[request + 1];
  if (path?.startsWith("/")) columns.path = path;
  readStatus(words, request, columns);
  return isProxys(columns) ? columns : null;
}

/** The code stands behind the request, the flags right behind it or behind the gRPC status. */
function readStatus(words: readonly string[], request: number, columns: Columns): void {
  const code = words.findIndex((word, place) => place > request && CODE.test(word));
  if (code === -1) return;
  columns.responseCode = words[code] ?? null;
  const [next = "", second = ""] = words.slice(code + 1, code + 3);
  const flags = GRPC_STATUS.test(next) ? second : next;
  if (flags !== next) columns.grpcStatus = next;
  if (flags === "-" || columnFromShape("", flags) === "flags") columns.flags = flags;
}

function isProxys({ responseCode, flags, details, upstreamCluster }: Columns): boolean {
  if (responseCode === null) return false;
  return upstreamCluster !== null || (flags !== null && details !== null);
}

/** Where bars part the words, they part those of a cluster too. */
function separatedWords(line: string, separator: string): string[] {
  const words = line.split(separator);
  const cluster = words.findIndex((word) => /^(?:in|out)bound(?:-vip)?$/.test(word));
  if (cluster !== -1) words.splice(cluster, 4, words.slice(cluster, cluster + 4).join("|"));
  return words;
}

/** What is quoted with a method in front is the request's words. */
function wordsOf(line: string): string[] {
  const words: string[] = [];
  for (const [, quoted, bracketed, bare] of line.matchAll(WORD)) {
    if (quoted !== undefined && /^[A-Z]{3,8} /.test(quoted)) words.push(...quoted.split(" "));
    else words.push(quoted ?? bracketed ?? bare ?? "");
  }
  return words.filter((word) => word !== "|" && word !== ",");
}
