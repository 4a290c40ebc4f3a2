import { type NextRequest, NextResponse } from "next/server";
import { hasRoute } from "@/app/api/has-route";
import { observePages } from "@/app/api/observe-pages";
import { settings } from "@/lib/config/settings";
import { unknownMethodAnswer } from "@/lib/http/failure-answer";
import { isMethod, pageMethodAnswer } from "@/lib/http/handler";
import { securityHeaders } from "@/lib/http/security-headers";

observePages();

/** Next cuts every body that passes a proxy at 10 MB: the route that takes logs does without one. */
export const config = { matcher: "/((?!api/v1/decode$).*)" };

/** Next reads the nonce out of the request's policy and puts it on every script it writes. */
export function proxy(request: NextRequest): Response {
  const nonce = crypto.randomUUID();
  const guards = securityHeaders({ path: request.nextUrl.pathname, nonce, ...settings() });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", guards["content-security-policy"]);
  headers.set("x-nonce", nonce);
  const response = methodAnswer(request) ?? NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(guards)) response.headers.set(name, value);
  return response;
}

/** Next would make a page whatever the method, and take any POST for a server action. */
function methodAnswer({ method, nextUrl }: NextRequest): Response | null {
  if (!isMethod(method)) return unknownMethodAnswer();
  return hasRoute(nextUrl.pathname) ? null : pageMethodAnswer(method);
}
