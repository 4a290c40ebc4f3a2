const NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
const VALUE = /^[\x20-\x7e]+$/;
const OURS = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "transfer-encoding",
]);

/**
 * `Name: value`, one a line or several split by semicolons. Answers a sentence where it does not
 * parse; the sentence never shows a value, since headers carry secrets.
 */
export function parseHeaderLines(text: string): Record<string, string> | string {
  const headers: Record<string, string> = {};
  const lines = text.split(/[\n;]/).map((line) => line.trim());
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    const place = `header ${index + 1}`;
    if (!NAME.test(name)) return `${place} is not "Name: value"`;
    if (!VALUE.test(value)) return `${place} (${name}) has an empty value or odd characters`;
    if (OURS.has(name)) return `${place} (${name}) is set by Flaghoist itself`;
    if (name in headers) return `${place} (${name}) is given twice`;
    headers[name] = value;
  }
  return headers;
}
