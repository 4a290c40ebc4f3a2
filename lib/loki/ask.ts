import type { LokiSettings } from "@/lib/config/loki-settings";
import { FailureError } from "@/lib/http/failure";
import { inTime } from "@/lib/http/in-time";
import { readWire } from "@/lib/http/read-wire";
import { shared } from "@/lib/http/shared";
import { whereOf } from "@/lib/http/upstream";
import type { Viewer } from "@/lib/http/viewer";
import { sendGet } from "./door";
import { upstreamOf } from "./upstream";

/** One question; `name` is a word for timings and metrics. `read` answers null for what Loki never gives. */
type Question<T> = {
  name: string;
  path: string;
  params: Readonly<Record<string, string>>;
  keepMs: number;
  read: (wire: unknown) => T | null;
};

type Asked<T> = { value: T; bytes: number };

/** Parsed lines weigh about this many times their JSON. */
const HEAP_PER_WIRE_BYTE = 2;

/** Asks, once for all who ask the same. */
export async function ask<T>(
  { name, path, params, keepMs, read }: Question<T>,
  upstream: LokiSettings,
  viewer: Viewer,
): Promise<T> {
  const to = upstreamOf(upstream);
  const asked = await shared<Asked<T>>(
    {
      key: JSON.stringify(["loki", upstream.url, upstream.headers, path, params]),
      upstream: to.source,
      question: name,
      keepMs,
      sizeOf: ({ bytes }) => bytes * HEAP_PER_WIRE_BYTE,
      make: (signal) =>
        inTime(to, name, signal, async (limits) => {
          const send = () => sendGet(upstream, path, params, limits.signal);
          const { json, bytes } = await readWire(to, send, limits);
          const value = read(json);
          if (value !== null) return { value, bytes };
          const message = `${whereOf(to)} answered with JSON that no Loki gives to such a question.`;
          throw new FailureError(to.source, "unreadable", message);
        }),
    },
    viewer,
  );
  return asked.value;
}
