/** How wide letters are in Verdana at 11 px, and much alike in what stands in for it; the first that fits counts. */
const WIDTHS: readonly (readonly [letters: RegExp, px: number])[] = [
  [/[ijl'|!.,:; ]/, 3.9],
  [/[()[\]{}frtIJ/\\-]/, 5],
  [/[mwMW%@→]/, 10.5],
  [/[A-Z&+<>=~#]/, 8],
  [/[a-z0-9"*_?$]/, 6.8],
  [/[\u0080-\u02ff…–—‘’“”]/, 7.5],
];
const WIDEST = 12;

/** Whole pixels that a text takes. */
export function textWidth(text: string): number {
  return Math.ceil([...text].reduce((sum, letter) => sum + letterWidth(letter), 0));
}

function letterWidth(letter: string): number {
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? WIDEST;
}
