import { FailureError } from "./failure";
import type { Handled } from "./handler";
import type { UpstreamTiming } from "./viewer";

const LEVELS = ["debug", "info", "warn", "error"] as const;
type Level = (typeof LEVELS)[number];

const LONGEST_PATH = 200;

/** One line of JSON about a request, or null where the level says to keep quiet. */
export function requestLine(
  route: string,
  handled: Handled,
  { level, nowMs, quiet }: { level: Level; nowMs: number; quiet: boolean },
): string | null {
  const own = levelOf(handled.status, quiet);
  if (LEVELS.indexOf(own) < LEVELS.indexOf(level)) return null;
  return JSON.stringify({
    time: new Date(nowMs).toISOString(),
    level: own,
    route,
    method: handled.method,
    // The query string stays out: links may carry what nobody wants in a log.
    path: handled.path.slice(0, LONGEST_PATH),
    status: handled.status,
    ms: rounded(handled.ms),
    upstream: handled.timings.map(toLoggedTiming),
    ...(handled.failure === null ? {} : { failure: loggedFailure(handled.failure) }),
  });
}

/** A healthy probe is no news. */
function levelOf(status: number, quiet: boolean): Level {
  if (status >= 500) return "error";
  if (status >= 400) return "warn";
  return quiet ? "debug" : "info";
}

function toLoggedTiming(timing: UpstreamTiming): Record<string, unknown> {
  const { failure, ms, ...rest } = timing;
  return { ...rest, ms: rounded(ms), ...(failure === null ? {} : { failure }) };
}

function loggedFailure(failure: unknown): Record<string, string> {
  if (failure instanceof FailureError) {
    const { source, kind, message } = failure;
    return { source, kind, message };
  }
  const message = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  return { source: "flaghoist", kind: "internal", message };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
