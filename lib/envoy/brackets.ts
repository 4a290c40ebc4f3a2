/** How far into its brackets and strings a JSON text has come. */
export type Brackets = { depth: number; isInString: boolean };

export const NO_BRACKETS: Brackets = { depth: 0, isInString: false };

export function bracketsAfter(before: Brackets, text: string): Brackets {
  let { depth, isInString } = before;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isInString) {
      if (character === "\\") at++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
  }
  return { depth, isInString };
}
