import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import type { Handled } from "./handler";

/**
 * Observes every request that Node's HTTP servers answer. Pages and files have no handler of ours
 * to tell how they went; only the server itself knows their status.
 */
export function observeRequests(observe: (handled: Handled) => void): void {
  const startedMs = new WeakMap<IncomingMessage, number>();
  subscribe("http.server.request.start", (message) => {
    const request = requestIn(message);
    if (request !== null) startedMs.set(request, performance.now());
  });
  const subscribedMs = performance.now();
  subscribe("http.server.response.finish", (message) => {
    const request = requestIn(message);
    const response = responseIn(message);
    if (request === null || response === null) return;
    observe({
      method: request.method ?? "",
      path: (request.url ?? "").replace(/\?.*$/s, ""),
      status: response.statusCode,
      // The request during which we subscribed began a moment before.
      ms: performance.now() - (startedMs.get(request) ?? subscribedMs),
      timings: [],
      failure: null,
    });
  });
}

export function requestIn(message: unknown): IncomingMessage | null {
  if (typeof message !== "object" || message === null || !("request" in message)) return null;
  return message.request instanceof IncomingMessage ? message.request : null;
}

function responseIn(message: unknown): ServerResponse | null {
  if (typeof message !== "object" || message === null || !("response" in message)) return null;
  return message.response instanceof ServerResponse ? message.response : null;
}
