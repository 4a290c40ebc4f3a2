import { readTextRecord, type TextRecord } from "./text-record";

const HEAD = /\[\d{4}-\d\d-\d\dT[^\]\s]{6,30}\] "[A-Z-]/g;

/**
 * TEXT records that lost the breaks between them; `null` where the line is at most one. A record
 * that a caller wrote into its own path or user agent stands inside quotes and leaves no whole one
 * around it.
 */
export function readRecordRow(text: string): TextRecord[] | null {
  const end = text.indexOf('] "');
  if (end === -1 || text.indexOf('] "', end + 1) === -1) return null;
  const starts = [...text.matchAll(HEAD)].map(({ index }) => index);
  if (starts.length < 2) return null;
  const records: TextRecord[] = [];
  for (const [place, start] of starts.entries()) {
    const piece = text.slice(place === 0 ? 0 : start, starts[place + 1]).trim();
    const record = hasClosedQuotes(piece) ? readTextRecord(piece) : null;
    if (!record?.isWhole) return null;
    records.push(record);
  }
  return records;
}

function hasClosedQuotes(text: string): boolean {
  return text.split('"').length % 2 === 1;
}
