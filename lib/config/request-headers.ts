import type { Environment } from "./environment";
import { parseHeaderLines } from "./header-lines";

/** The headers of every question to the upstream whose variables begin so, credentials included. */
export function parseRequestHeaders(
  environment: Environment,
  variables: string,
): Record<string, string> {
  const text = environment.secret(`${variables}_HEADERS`);
  const headers = text === null ? {} : parseHeaderLines(text);
  const authorization = parseAuthorization(environment, variables);
  if (typeof headers === "string") {
    environment.complain(
      `${variables}_HEADERS: ${headers} (not shown); it may hold "Name: value", one a line or split by semicolons.`,
    );
    return {};
  }
  if (authorization === null) return headers;
  if ("authorization" in headers) {
    environment.complain(
      `${variables}_HEADERS names authorization beside a token or password; set one of them.`,
    );
  }
  return { ...headers, authorization };
}

function parseAuthorization(environment: Environment, variables: string): string | null {
  const token = environment.secret(`${variables}_BEARER_TOKEN`);
  const username = environment.secret(`${variables}_USERNAME`);
  const password = environment.secret(`${variables}_PASSWORD`);
  if ((username === null) !== (password === null)) {
    const [set, missing] = username === null ? ["PASSWORD", "USERNAME"] : ["USERNAME", "PASSWORD"];
    environment.complain(`${variables}_${set} is set without ${variables}_${missing}; set both.`);
  }
  if (token !== null && (username !== null || password !== null)) {
    environment.complain(
      `${variables}_BEARER_TOKEN is set beside ${variables}_USERNAME and ${variables}_PASSWORD; set one way to log in.`,
    );
  }
  if (token !== null && !/^[\x21-\x7e]+$/.test(token)) {
    environment.complain(
      `${variables}_BEARER_TOKEN holds spaces, line breaks or odd characters (not shown); it may hold one token.`,
    );
  }
  if (token !== null) return `Bearer ${token}`;
  if (username === null || password === null) return null;
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
