/** One segment of a path as its text; where it is badly encoded, as it stands. */
export function decodedSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
