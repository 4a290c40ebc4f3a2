const SIGNATURES: readonly (readonly [start: number, bytes: readonly number[], words: string])[] = [
  [0, [0x50, 0x4b, 0x03, 0x04], "a ZIP archive: unpack it first"],
  [0, [0x28, 0xb5, 0x2f, 0xfd], "packed with zstd: unpack it first"],
  [0, [0x42, 0x5a, 0x68], "packed with bzip2: unpack it first"],
  [0, [0xfd, 0x37, 0x7a, 0x58, 0x5a], "packed with xz: unpack it first"],
  [257, [0x75, 0x73, 0x74, 0x61, 0x72], "a tar archive: unpack it first"],
  [0, [0x89, 0x50, 0x4e, 0x47], "a picture"],
  [0, [0xff, 0xd8, 0xff], "a picture"],
  [0, [0x25, 0x50, 0x44, 0x46], "a PDF"],
  [0, [0xd4, 0xc3, 0xb2, 0xa1], "a packet capture"],
  [0, [0x0a, 0x0d, 0x0d, 0x0a], "a packet capture"],
];
/** Log rotation leaves some NUL bytes in good logs; from this share on it is no text. */
const MOST_NULS = 0.1;

/** What a file is that holds no text, by its first bytes; `null` for text. */
export function binaryKind(head: Uint8Array): string | null {
  const known = SIGNATURES.find(([start, bytes]) =>
    bytes.every((byte, at) => head[start + at] === byte),
  );
  if (known !== undefined) return known[2];
  const nuls = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return nuls > head.length * MOST_NULS ? "binary data, not text" : null;
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** PowerShell writes what is redirected to a file so. */
export function utf16Label(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
}
