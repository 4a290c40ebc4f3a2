export type TextPart = { text: string; isFlag: boolean; at: number };

/** A sentence cut at the flags that it names, which are written in capitals. */
export function partsOfText(text: string, isFlag: (word: string) => boolean): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(/[A-Z][A-Z_]+/g)) {
    if (!isFlag(match[0])) continue;
    if (match.index > end)
      parts.push({ text: text.slice(end, match.index), isFlag: false, at: end });
    parts.push({ text: match[0], isFlag: true, at: match.index });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isFlag: false, at: end });
  return parts;
}
