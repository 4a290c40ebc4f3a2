const HOST = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** Where a browser or a crawler found this server, as its request and the proxy before us tell; `null`: not told. */
export function requestOrigin(headers: Pick<Headers, "get">): string | null {
  const first = (name: string) => headers.get(name)?.split(",")[0]?.trim() || null;
  const host = first("x-forwarded-host") ?? first("host");
  if (host === null || !HOST.test(host)) return null;
  return `${first("x-forwarded-proto") === "https" ? "https" : "http"}://${host}`;
}
