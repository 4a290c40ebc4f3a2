import type { LokiSettings } from "@/lib/config/loki-settings";
import { FailureError } from "@/lib/http/failure";
import type { Viewer } from "@/lib/http/viewer";
import { ask } from "./ask";
import type { StreamMatcher } from "./logql";
import { toTexts } from "./stream-answer";
import { containerLabels, PROXY_CONTAINER, selectorFromLabels } from "./stream-labels";

/** Labels change with an agent's settings alone. */
const KEEP_MS = 300_000;
const HOUR_MS = 3_600_000;
const NO_LABELS =
  "Loki has no label that tells pods or namespaces apart. Set LOKI_SELECTOR to the labels of the proxies' streams.";

/** Which streams hold the proxies' logs: as set, or found out from the labels that Loki has. */
export async function readSelector(
  upstream: LokiSettings,
  atMs: number,
  viewer: Viewer,
): Promise<StreamMatcher[]> {
  if (upstream.selector !== null) return upstream.selector;
  const labels = await readLabels(upstream, atMs, viewer);
  const container = await readContainerLabel(upstream, containerLabels(labels), atMs, viewer);
  const selector = selectorFromLabels(labels, container);
  if (selector === null) throw new FailureError("loki", "rejected", NO_LABELS);
  return selector;
}

/** Where agents of several kinds write, the label that has ever held a proxy's container. */
async function readContainerLabel(
  upstream: LokiSettings,
  candidates: readonly string[],
  atMs: number,
  viewer: Viewer,
): Promise<string | null> {
  const [first = null, ...others] = candidates;
  if (first === null || others.length === 0) return first;
  const values = await readMetadata(upstream, `label/${first}/values`, atMs, viewer);
  return values.includes(PROXY_CONTAINER)
    ? first
    : readContainerLabel(upstream, others, atMs, viewer);
}

export function readLabels(
  upstream: LokiSettings,
  atMs: number,
  viewer: Viewer,
): Promise<string[]> {
  return readMetadata(upstream, "labels", atMs, viewer);
}

/** Of the hour, so that all who look in it share one answer. */
function readMetadata(
  upstream: LokiSettings,
  what: string,
  atMs: number,
  viewer: Viewer,
): Promise<string[]> {
  const endMs = Math.ceil(atMs / HOUR_MS) * HOUR_MS;
  const params = { start: nanoseconds(endMs - 2 * HOUR_MS), end: nanoseconds(endMs) };
  const path = `/loki/api/v1/${what}`;
  return ask({ name: "labels", path, params, keepMs: KEEP_MS, read: toTexts }, upstream, viewer);
}

export function nanoseconds(ms: number): string {
  return `${Math.round(ms)}000000`;
}
