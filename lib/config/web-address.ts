import type { Environment } from "./environment";

/** An http or https address without a trailing slash, or null where unset or refused. */
export function webAddress(environment: Environment, name: string): string | null {
  const text = environment.text(name);
  if (text === null) return null;
  if (text.includes("@")) {
    environment.complain(
      `${name} holds a username or password inside the URL (not shown); it may hold an http or https URL without them.`,
    );
    return null;
  }
  if (/[?#]/.test(text)) {
    environment.complain(
      `${name} holds a URL with "?" or "#" (not shown); it may hold an http or https URL that ends before them.`,
    );
    return null;
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
    environment.refuse(name, "an http or https URL, such as http://prometheus:9090");
    return null;
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}
