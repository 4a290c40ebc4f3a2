import { type NextRequest, NextResponse } from "next/server";
import { settings } from "@/lib/config/settings";
import { contentPolicy, SECURITY_HEADERS } from "@/lib/http/security-headers";

/** Next reads the nonce out of the request's policy and puts it on every script it writes. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID();
  const policy = contentPolicy(nonce, { development: settings().development });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  return response;
}
