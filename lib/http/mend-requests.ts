import { subscribe } from "node:diagnostics_channel";
import { requestIn } from "./observe-requests";

/** `fetch` forbids TRACE, so Next can build no request of it; this one nobody knows either. */
const STAND_IN_FOR_TRACE = "X-TRACE";

/**
 * Next answers some requests in plain text before any code of ours sees them: it redirects from
 * doubled and trailing slashes, and breaks on a path that cannot be decoded and on TRACE. Such a
 * request is mended as it arrives, so that it gets an answer like any other.
 */
export function mendRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const request = requestIn(message);
    if (request === null) return;
    if (request.method === "TRACE") request.method = STAND_IN_FOR_TRACE;
    request.url = mendedTarget(request.url ?? "/");
  });
}

export function mendedTarget(target: string): string {
  const [path = ""] = target.split("?", 1);
  const query = target.slice(path.length);
  const local = path.replace(/^https?:\/\/[^/]*/i, ""); // the form in which a proxy is asked
  const flat = `/${local}`.replace(/[\\/]+/g, "/").replace(/(.)\/$/, "$1");
  return `${isDecodable(flat) ? flat : flat.replaceAll("%", "%25")}${query}`;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
