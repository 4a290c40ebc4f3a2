import type { Environment } from "./environment";
import { parseHeaderLines } from "./header-lines";

/** The headers of every question to Prometheus, credentials included. */
export function parseRequestHeaders(environment: Environment): Record<string, string> {
  const text = environment.secret("PROMETHEUS_HEADERS");
  const headers = text === null ? {} : parseHeaderLines(text);
  const authorization = parseAuthorization(environment);
  if (typeof headers === "string") {
    environment.complain(
      `PROMETHEUS_HEADERS: ${headers} (not shown); it may hold "Name: value", one a line or split by semicolons.`,
    );
    return {};
  }
  if (authorization === null) return headers;
  if ("authorization" in headers) {
    environment.complain(
      "PROMETHEUS_HEADERS names authorization beside a token or password; set one of them.",
    );
  }
  return { ...headers, authorization };
}

function parseAuthorization(environment: Environment): string | null {
  const token = environment.secret("PROMETHEUS_BEARER_TOKEN");
  const username = environment.secret("PROMETHEUS_USERNAME");
  const password = environment.secret("PROMETHEUS_PASSWORD");
  if ((username === null) !== (password === null)) {
    const [set, missing] = username === null ? ["PASSWORD", "USERNAME"] : ["USERNAME", "PASSWORD"];
    environment.complain(`PROMETHEUS_${set} is set without PROMETHEUS_${missing}; set both.`);
  }
  if (token !== null && (username !== null || password !== null)) {
    environment.complain(
      "PROMETHEUS_BEARER_TOKEN is set beside PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD; set one way to log in.",
    );
  }
  if (token !== null && !/^[\x21-\x7e]+$/.test(token)) {
    environment.complain(
      "PROMETHEUS_BEARER_TOKEN holds spaces, line breaks or odd characters (not shown); it may hold one token.",
    );
  }
  if (token !== null) return `Bearer ${token}`;
  if (username === null || password === null) return null;
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
