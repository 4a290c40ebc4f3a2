import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningFlaghoist, startFlaghoist, stopFlaghoist } from "./flaghoist";

/** Nobody is there: a page or a picture that asked Prometheus for its words would not come. */
const NOBODY = "http://127.0.0.1:9";

/** Loaded before the server: tells of every connection that it opens. */
const TRAP = `data:text/javascript,${encodeURIComponent(`
  import { subscribe } from "node:diagnostics_channel";
  subscribe("net.client.socket", () => console.error("CONNECTED"));
`)}`;

let flaghoist: RunningFlaghoist;
beforeAll(async () => {
  flaghoist = await startFlaghoist({ PROMETHEUS_URL: NOBODY, NODE_OPTIONS: `--import=${TRAP}` });
});
afterAll(stopFlaghoist);

function metaOf(html: string): Record<string, string> {
  const tags = html.matchAll(/<meta (?:name|property)="((?:og|twitter):[^"]+)" content="([^"]*)"/g);
  return Object.fromEntries(
    [...tags].map(([, name, content = ""]) => [name, content.replaceAll("&amp;", "&")]),
  );
}

async function metaAt(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${flaghoist.url}${path}`, { headers });
  expect(response.status).toBe(200);
  return metaOf(await response.text());
}

test("an edge's link says which edge and when, with a picture at an absolute address", async () => {
  const search = "source=shop/web&destination=shop/cart&at=2026-11-21T12:00:00Z";
  const meta = await metaAt(`/edge?${search}&utm_source=chat`);
  expect(meta).toMatchObject({
    "og:site_name": "Flaghoist",
    "og:title": "shop/web → shop/cart",
    "og:description": "Why is this edge red? 2026-11-21 11:00–12:00 UTC.",
    "og:image": `${flaghoist.url}/unfurl/edge?${search}`,
    "og:image:width": "1200",
    "og:image:alt": "shop/web → shop/cart",
    "twitter:card": "summary_large_image",
    "twitter:title": "shop/web → shop/cart",
  });
  const picture = await fetch(meta["og:image"] ?? "");
  expect(picture.status).toBe(200);
  expect(picture.headers.get("content-type")).toBe("image/png");
  expect(picture.headers.get("cache-control")).toBe("public, max-age=86400");
  expect(picture.headers.get("x-content-type-options")).toBe("nosniff");
  expect(picture.headers.get("content-security-policy")).toContain("default-src 'self'");
  const png = Buffer.from(await picture.arrayBuffer());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});

test.each([
  ["/", "What is wrong in the mesh?"],
  ["/?namespace=shop", "What is wrong in shop?"],
  ["/service/shop/cart", "shop/cart"],
  ["/flags", "Response flags"],
  ["/flags/UH", "UH NoHealthyUpstream"],
  ["/decode", "Decode proxy logs"],
])("%s unfurls as %s", async (path, title) => {
  const meta = await metaAt(path);
  expect(meta["og:title"]).toBe(title);
  expect(meta["og:image"]).toBe(`${flaghoist.url}/unfurl${path}`);
});

test("behind a proxy the picture is where the proxy is", async () => {
  const meta = await metaAt("/decode", {
    "x-forwarded-host": "flaghoist.example",
    "x-forwarded-proto": "https",
  });
  expect(meta["og:image"]).toBe("https://flaghoist.example/unfurl/decode");
});

test.each([
  "/unfurl",
  "/unfurl/nowhere/at/all?x=1",
  "/unfurl/edge",
  "/unfurl/edge?source=a&source=b&at=never&range=-1",
  "/unfurl/service/%E6%94%AF%E4%BB%98/%F0%9F%94%A5%E2%80%AE",
  "/unfurl/flags/%25%00%0A",
  "/unfurl/flags/%E0%A4%A",
  `/unfurl/edge?source=a/${"x".repeat(5_000)}&destination=b/${"y".repeat(5_000)}`,
  `/unfurl/flags/${"z".repeat(5_000)}`,
])("nonsense has a picture too: %s", async (path) => {
  const response = await fetch(`${flaghoist.url}${path}`);
  expect(response.status).toBe(200);
  expect(Buffer.from(await response.arrayBuffer()).toString("latin1", 1, 4)).toBe("PNG");
});

test("a picture is only read", async () => {
  const head = await fetch(`${flaghoist.url}/unfurl/flags/UH`, { method: "HEAD" });
  expect(head.headers.get("content-type")).toBe("image/png");
  const post = await fetch(`${flaghoist.url}/unfurl/flags/UH`, { method: "POST" });
  expect(post.status).toBe(405);
  expect(await post.json()).toMatchObject({ error: { kind: "rejected" } });
});

test("one picture is drawn once for all, and of many at a time some are refused", async () => {
  const kept = async () => {
    const metrics = await fetch(`${flaghoist.url}/metrics`);
    return /flaghoist_cache_hits_total\{question="picture"\} (\d+)/.exec(await metrics.text())?.[1];
  };
  for (const _ of "ab") await (await fetch(`${flaghoist.url}/unfurl/flags/UF`)).arrayBuffer();
  expect(Number(await kept())).toBeGreaterThan(0);

  const crowd = new AbortController();
  const asked = Array.from({ length: 40 }, async (_, index) => {
    const response = await fetch(`${flaghoist.url}/unfurl/flags/X${index}`, {
      signal: crowd.signal,
    });
    if (response.status !== 503) throw new Error("it was drawn");
    return response;
  });
  const refused = await Promise.any(asked);
  expect(refused.headers.get("retry-after")).toBe("10");
  expect(refused.headers.get("cache-control")).toBe("no-store");
  expect(await refused.json()).toMatchObject({ error: { source: "flaghoist", kind: "limited" } });
  crowd.abort();
  await Promise.allSettled(asked);
  expect((await fetch(`${flaghoist.url}/unfurl/flags/UF`)).status).toBe(200);
});

test("nobody was asked for any of it: neither Prometheus nor a network full of fonts", async () => {
  expect(flaghoist.output()).not.toContain("CONNECTED");
  await fetch(`${flaghoist.url}/api/v1/edges`);
  expect(flaghoist.output()).toContain("CONNECTED");
});
