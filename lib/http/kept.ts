type Entry = { value: unknown; bytes: number; untilMs: number };

/** A short memory, least recently used out first, bounded in entries and in bytes. */
export type Kept = {
  get: (key: string, nowMs: number) => { value: unknown; bytes: number } | null;
  put: (key: string, entry: Entry, nowMs: number) => void;
  size: () => { entries: number; bytes: number };
};

export function newKept(maxEntries: number, maxBytes: number): Kept {
  const entries = new Map<string, Entry>();
  let totalBytes = 0;

  function drop(key: string): void {
    totalBytes -= entries.get(key)?.bytes ?? 0; // nothing kept weighs nothing
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
      if (entry.bytes > maxBytes || entry.untilMs <= nowMs) return;
      entries.set(key, entry);
      totalBytes += entry.bytes;
      dropOldest();
    },
    size: () => ({ entries: entries.size, bytes: totalBytes }),
  };
}
