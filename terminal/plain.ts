const CONTROLS = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A log's own words move no cursor, set no colour and hide nothing. */
export function plain(text: string): string {
  return text.replace(CONTROLS, "");
}
