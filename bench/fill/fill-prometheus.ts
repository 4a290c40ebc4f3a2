import { meshSeries } from "./mesh-series";
import type { MeshShape } from "./mesh-shape";
import { newSeriesWriter, toSnappy } from "./write-request";

export type Filled = { series: number; samples: number; seconds: number };

const SCRAPE_MS = 15_000;
const REQUEST_BYTES = 8 * 1024 * 1024;

/** Writes each series whole, so a chunk's worth at a time is in memory; the store must be empty. */
export async function fillPrometheus(
  url: string,
  shape: MeshShape,
  span: { fromMs: number; toMs: number },
): Promise<Filled> {
  const startedMs = performance.now();
  const timesMs: number[] = [];
  for (let timeMs = span.fromMs; timeMs <= span.toMs; timeMs += SCRAPE_MS) timesMs.push(timeMs);
  const write = newSeriesWriter(timesMs);
  let series = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  for (const group of meshSeries(shape)) {
    const bytes = write(group);
    series += group.counters.length;
    pending.push(bytes);
    pendingBytes += bytes.length;
    if (pendingBytes < REQUEST_BYTES) continue;
    await send(url, Buffer.concat(pending));
    pending = [];
    pendingBytes = 0;
  }
  if (pendingBytes > 0) await send(url, Buffer.concat(pending));
  const seconds = (performance.now() - startedMs) / 1000;
  return { series, samples: series * timesMs.length, seconds };
}

async function send(url: string, request: Buffer): Promise<void> {
  const answer = await fetch(`${url}/api/v1/write`, {
    method: "POST",
    headers: {
      "content-type": "application/x-protobuf",
      "content-encoding": "snappy",
      "x-prometheus-remote-write-version": "0.1.0",
    },
    body: toSnappy(request),
  });
  if (!answer.ok) throw new Error(`remote write: ${answer.status} ${await answer.text()}`);
}
