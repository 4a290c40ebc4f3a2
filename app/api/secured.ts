import { settings } from "@/lib/config/settings";
import type { Method } from "@/lib/http/handler";
import { securityHeaders } from "@/lib/http/security-headers";

type Handle = (request: Request) => Promise<Response>;

/** The headers that the proxy gives every other answer, for a route that it leaves out. */
export function secured({
  GET,
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE,
  OPTIONS,
}: Record<Method, Handle>): Record<Method, Handle> {
  return {
    GET: withHeaders(GET),
    HEAD: withHeaders(HEAD),
    POST: withHeaders(POST),
    PUT: withHeaders(PUT),
    PATCH: withHeaders(PATCH),
    DELETE: withHeaders(DELETE),
    OPTIONS: withHeaders(OPTIONS),
  };
}

function withHeaders(handle: Handle): Handle {
  return async (request) => {
    const response = await handle(request);
    const path = new URL(request.url).pathname;
    const guards = securityHeaders({ path, nonce: crypto.randomUUID(), ...settings() });
    for (const [name, value] of Object.entries(guards)) response.headers.set(name, value);
    return response;
  };
}
