/** `bytes` are the value's alone. */
type Entry = { value: unknown; bytes: number; untilMs: number };

const BYTES_A_CHARACTER = 2;

/** A short memory, least recently used out first, bounded in entries and in bytes, keys included. */
export type Kept = {
  get: (key: string, nowMs: number) => { value: unknown; bytes: number } | null;
  put: (key: string, entry: Entry, nowMs: number) => void;
  size: () => { entries: number; bytes: number };
};

export function newKept(maxEntries: number, maxBytes: number): Kept {
  const entries = new Map<string, Entry>();
  let totalBytes = 0;

  function drop(key: string): void {
    const entry = entries.get(key);
    if (entry === undefined) return;
    totalBytes -= weightOf(key, entry);
    entries.delete(key);
  }

  function dropExpired(nowMs: number): void {
    for (const [key, entry] of entries) if (entry.untilMs <= nowMs) drop(key);
  }

  function dropOldest(): void {
    for (const key of entries.keys()) {
      if (entries.size <= maxEntries && totalBytes <= maxBytes) return;
      drop(key);
    }
  }

  return {
    get: (key, nowMs) => {
      const entry = entries.get(key);
      if (entry === undefined || entry.untilMs <= nowMs) return null;
      entries.delete(key);
      entries.set(key, entry);
      return entry;
    },
    put: (key, entry, nowMs) => {
      dropExpired(nowMs);
      drop(key);
      const bytes = weightOf(key, entry);
      if (bytes > maxBytes || entry.untilMs <= nowMs) return;
      entries.set(key, entry);
      totalBytes += bytes;
      dropOldest();
    },
    size: () => ({ entries: entries.size, bytes: totalBytes }),
  };
}

/** A key holds whole URLs and PromQL texts, often longer than its value. */
function weightOf(key: string, { bytes }: Entry): number {
  return bytes + key.length * BYTES_A_CHARACTER;
}
