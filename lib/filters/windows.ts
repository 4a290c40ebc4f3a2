/** Rate windows worth offering; the URL may hold any other. */
export const WINDOWS_SECONDS = [60, 300, 900, 3_600, 21_600, 86_400] as const;

/** The next larger one, or `null` at the end of the list. */
export function widerWindow(windowSeconds: number): number | null {
  return WINDOWS_SECONDS.find((seconds) => seconds > windowSeconds) ?? null;
}
