import type { Leaf } from "./keyed-columns";

const DEEPEST = 6;

type Visit = (key: string, text: string) => void;

/** The scalars of a JSON object; lists are left out, but for lists of words and OTLP's of attributes. */
export function visitLeaves(value: object, visit: Visit): void {
  visitWithin(value, "", visit, 0);
}

/** `key=value key="value"`, as ztunnel and logfmt write it. */
export function leavesFromPairs(text: string): Leaf[] {
  const leaves: Leaf[] = [];
  let from = 0;
  let equals = text.indexOf("=");
  while (equals !== -1) {
    const key = text.slice(keyStart(text, equals, from), equals);
    const value = pairValue(text, equals + 1);
    if (key !== "") leaves.push([key, value.text]);
    from = value.end;
    equals = text.indexOf("=", from);
  }
  return leaves;
}

/** The keys and values of JSON that was cut or broken by hand, whatever their nesting. */
export function leavesFromBrokenJson(text: string): Leaf[] {
  const leaves: Leaf[] = [];
  let at = firstKey(text);
  while (at !== -1) {
    const keyEnd = stringEnd(text, at + 1);
    const colon = skipBlank(text, keyEnd + 1);
    if (text[colon] !== ":") {
      at = text.indexOf('"', keyEnd + 1);
      continue;
    }
    const start = skipBlank(text, colon + 1);
    const isText = text[start] === '"';
    const end = isText ? stringEnd(text, start + 1) : bareEnd(text, start);
    const value = text.slice(isText ? start + 1 : start, end);
    const isCut = isText && end >= text.length;
    if (value !== "" && value !== "null" && !isCut)
      leaves.push([text.slice(at + 1, keyEnd), value]);
    at = text.indexOf('"', isText ? end + 1 : end);
  }
  return leaves;
}

/** Where the head is cut, the first quote may close a string: a key opens after a brace or a comma. */
function firstKey(text: string): number {
  const key = /[{,]\s{0,40}"[\w.:@-]{1,80}"\s?:/.exec(text);
  return text.indexOf('"', key?.index ?? 0);
}

function visitWithin(value: object, path: string, visit: Visit, depth: number): void {
  if (!isKeyed(value)) return;
  // What JSON.parse made has no inherited keys, and a list of pairs would cost more than parsing did.
  for (const key in value) {
    const inner = value[key];
    if (inner === null) continue;
    const name = path === "" ? key : `${path}.${key}`;
    if (typeof inner === "string") visit(name, inner);
    else if (typeof inner !== "object") visit(name, String(inner));
    else if (Array.isArray(inner)) visitList(inner, name, visit);
    else if (depth < DEEPEST) visitInner(inner, name, visit, depth + 1);
  }
}

function visitInner(inner: object, name: string, visit: Visit, depth: number): void {
  const address = socketAddress(inner);
  if (address === null) visitWithin(inner, name, visit, depth);
  else visit(name, address);
}

/** Envoy's gRPC access log: `{ "socket_address": { "address": "10.1.0.7", "port_value": 8080 } }`. */
function socketAddress(value: object): string | null {
  if (!isKeyed(value)) return null;
  const { socket_address: snake, socketAddress: socket = snake } = value;
  if (typeof socket !== "object" || socket === null || !isKeyed(socket)) return null;
  const { address, port_value: snakePort, portValue: port = snakePort } = socket;
  if (typeof address !== "string") return null;
  const host = address.includes(":") ? `[${address}]` : address;
  return typeof port === "number" ? `${host}:${port}` : host;
}

function isKeyed(value: object): value is Record<string, unknown> {
  return !Array.isArray(value);
}

/** Flags may be a list: `["UF", "URX"]`. */
function visitList(list: readonly unknown[], name: string, visit: Visit): void {
  if (list.length > 0 && list.every(isWord)) visit(name, list.join(","));
  else visitAttributes(list, visit);
}

function isWord(value: unknown): boolean {
  return typeof value === "string" && /^\w{1,40}$/.test(value);
}

/** OTLP: `[{ "key": "response_code", "value": { "stringValue": "503" } }]`. */
function visitAttributes(list: readonly unknown[], visit: Visit): void {
  for (const attribute of list) {
    if (typeof attribute !== "object" || attribute === null) return;
    if (!("key" in attribute && "value" in attribute)) return;
    const { key, value } = attribute;
    if (typeof key !== "string" || typeof value !== "object" || value === null) return;
    const [inner] = Object.values(value);
    if (typeof inner === "string" || typeof inner === "number") visit(key, String(inner));
  }
}

function keyStart(text: string, equals: number, from: number): number {
  let at = equals;
  while (at > from && !isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function pairValue(text: string, from: number): { text: string; end: number } {
  if (text[from] === '"') {
    const end = stringEnd(text, from + 1);
    return { text: text.slice(from + 1, end).replaceAll('\\"', '"'), end: end + 1 };
  }
  let end = from;
  while (end < text.length && !isBlank(text.charCodeAt(end))) end++;
  const isListed = text[end - 1] === ",";
  return { text: text.slice(from, isListed ? end - 1 : end), end };
}

/** Where the unescaped quote stands that ends the string; the text's end where none does. */
export function stringEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 34) return at;
  }
  return text.length;
}

function bareEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !',}]{["'.includes(text.charAt(at))) at++;
  return text.slice(from, at).trimEnd().length + from;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
