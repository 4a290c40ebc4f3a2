import { settings } from "@/lib/config/settings";
import type { Method } from "@/lib/http/handler";
import { contentPolicy, SECURITY_HEADERS } from "@/lib/http/security-headers";

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
    const policy = contentPolicy(crypto.randomUUID(), { development: settings().development });
    response.headers.set("content-security-policy", policy);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
    return response;
  };
}
