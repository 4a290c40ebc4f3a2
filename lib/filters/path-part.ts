/** One part of a path as its text. `null`: it is badly encoded. */
export function textFromPathPart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
