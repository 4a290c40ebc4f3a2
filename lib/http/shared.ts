import type { Viewer } from "./viewer";

/** Work whose result is the same for everyone who asks with the same key. */
export type SharedWork<T> = {
  key: string;
  upstream: string;
  question: string;
  keepMs: number;
  sizeOf: (value: T) => number;
  make: (signal: AbortSignal) => Promise<T>;
};

export declare function shared<T>(work: SharedWork<T>, viewer: Viewer): Promise<T>;
