import { settings } from "@/lib/config/settings";
import { type Handle, type Handled, type Method, methodsFor } from "@/lib/http/handler";
import { requestLine } from "@/lib/http/log-line";
import { processState } from "@/lib/http/process-state";

/**
 * Every method of a route, logged and counted; failures and wrong methods leave as JSON.
 * `quiet` keeps the probes of an orchestrator out of the log.
 */
export function answer(
  route: string,
  handles: Partial<Record<Method, Handle>>,
  quiet: "quiet" | null = null,
): Record<Method, (request: Request) => Promise<Response>> {
  return methodsFor(handles, (handled) => record(route, handled, quiet !== null));
}

function record(route: string, handled: Handled, quiet: boolean): void {
  const { meters } = processState();
  meters.add("flaghoist_http_requests_total", { route, status: `${handled.status}` });
  meters.observeSeconds("flaghoist_http_seconds", { route }, handled.ms / 1000);
  const level = settings().logLevel;
  const line = requestLine(route, handled, { level, nowMs: Date.now(), quiet });
  if (line !== null) process.stdout.write(`${line}\n`);
}
