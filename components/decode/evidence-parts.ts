type Evidence = readonly { field: string; text: string }[];

export type TextPart = { text: string; isEvidence: boolean; at: number };

const WORD = /[\w]/;

/** A raw line cut into what a verdict rests on and the rest. */
export function evidenceParts(raw: string, evidence: Evidence): TextPart[] {
  const spans = evidence
    .map(({ field, text }) => spanOf(raw, field, text))
    .filter((span) => span !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: TextPart[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    if (start < done) continue;
    if (start > done) parts.push({ text: raw.slice(done, start), isEvidence: false, at: done });
    parts.push({ text: raw.slice(start, end), isEvidence: true, at: start });
    done = end;
  }
  if (done < raw.length) parts.push({ text: raw.slice(done), isEvidence: false, at: done });
  return parts;
}

type EvidenceSpan = { start: number; end: number };

function spanOf(raw: string, field: string, text: string): EvidenceSpan | null {
  if (text === "") return null;
  const from = field === "flags" || field === "responseCode" ? statusStart(raw) : 0;
  const start = wholeWord(raw, text, from) ?? wholeWord(raw, text, 0);
  return start === null ? null : { start, end: start + text.length };
}

/** Flags and codes are short: in a TEXT line they stand right after the request. */
function statusStart(raw: string): number {
  const [found = null] = raw.matchAll(/" \d{1,3} [A-Z-]/g);
  return found?.index ?? 0;
}

function wholeWord(raw: string, text: string, from: number): number | null {
  let at = raw.indexOf(text, from);
  while (at !== -1) {
    const isInside = isWordAt(raw, at - 1) || isWordAt(raw, at + text.length);
    if (!isInside) return at;
    at = raw.indexOf(text, at + 1);
  }
  return null;
}

function isWordAt(raw: string, at: number): boolean {
  return WORD.test(raw.charAt(at));
}
