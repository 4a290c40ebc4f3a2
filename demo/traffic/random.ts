/** A number in [0, 1) that depends on the text alone: the only chance there is in this mesh. */
export function unitFrom(text: string): number {
  return finished(hashed(FNV_START, text)) / 2 ** 32;
}

/** `unitFrom` of a text with many endings, for those who need many numbers. */
export function unitsFrom(text: string): (ending: string) => number {
  const start = hashed(FNV_START, text);
  return (ending) => finished(hashed(start, ending)) / 2 ** 32;
}

/** `length` lower-case letters and digits, as Kubernetes puts behind the names of pods. */
export function suffixFrom(text: string, length: number): string {
  const alphabet = "bcdfghjklmnpqrstvwxz2456789";
  return Array.from({ length }, (_, index) =>
    alphabet.charAt(Math.floor(unitFrom(`${text}#${index}`) * alphabet.length)),
  ).join("");
}

/** FNV-1a with the finishing mix of MurmurHash3: FNV alone gives neighbours to texts that differ at the end. */
const FNV_START = 0x811c9dc5;

function hashed(start: number, text: string): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

function finished(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (whole ^ (whole >>> 16)) >>> 0;
}
