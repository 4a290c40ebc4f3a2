import { settings } from "@/lib/config/settings";
import type { Handled } from "@/lib/http/handler";
import { requestLine } from "@/lib/http/log-line";
import { processState } from "@/lib/http/process-state";

/** Counts a request and writes its line. `quiet` is for what a log is better without while it goes well. */
export function record(route: string, handled: Handled, quiet: boolean): void {
  const { meters } = processState();
  meters.add("flaghoist_http_requests_total", { route, status: `${handled.status}` });
  meters.observeSeconds("flaghoist_http_seconds", { route }, handled.ms / 1000);
  const level = settings().logLevel;
  const line = requestLine(route, handled, { level, nowMs: Date.now(), quiet });
  if (line !== null) process.stdout.write(`${line}\n`);
}
