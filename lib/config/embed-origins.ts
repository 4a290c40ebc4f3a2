import type { Environment } from "./environment";

/** What `frame-ancestors` can hold and nothing that could end it: a scheme, a host, a port. */
const ORIGIN = /^https?:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;

/** The origins of the pages that may show frames; none by default. */
export function parseEmbedOrigins(environment: Environment): string[] {
  const text = environment.text("EMBED_ALLOWED_ORIGINS");
  if (text === null) return [];
  const origins = text.split(/[\s,]+/).filter((one) => one !== "");
  const parsed = origins.map(originFrom).filter((origin) => origin !== null);
  if (parsed.length < origins.length) {
    environment.refuse(
      "EMBED_ALLOWED_ORIGINS",
      "origins split by commas or spaces, each an http or https scheme, a host without wildcards and perhaps a port, such as https://portal.example",
    );
  }
  return [...new Set(parsed)];
}

function originFrom(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isBare = url.href === `${url.origin}/` && !/[?#]/.test(text);
  return isBare && ORIGIN.test(url.origin) ? url.origin : null;
}
