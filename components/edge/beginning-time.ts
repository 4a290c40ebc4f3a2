/** Where charts of so long end that show a beginning in their middle, or as near to it as anything is known. */
export function endAround(startedAt: string, rangeSeconds: number, knownUntil: string): number {
  const inTheMiddle = Date.parse(startedAt) + (rangeSeconds * 1000) / 2;
  return Math.min(inTheMiddle, Date.parse(knownUntil));
}
