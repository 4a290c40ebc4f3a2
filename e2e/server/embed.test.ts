import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningDemo, startDemo } from "@/e2e/harness/demo";
import { refusingUrl } from "./fault-server";
import { type RunningFlaghoist, runToExit, startFlaghoist, stopFlaghoist } from "./flaghoist";

const EDGE = "source=web/storefront&destination=web/recommendations";
const PORTALS = "https://portal.example, http://localhost:7007";

let demo: RunningDemo;
let open: RunningFlaghoist;
let shut: RunningFlaghoist;
beforeAll(async () => {
  demo = await startDemo("--only", "no-endpoints");
  open = await startFlaghoist({ PROMETHEUS_URL: demo.url, EMBED_ALLOWED_ORIGINS: PORTALS });
  shut = await startFlaghoist({ PROMETHEUS_URL: await refusingUrl() });
});
afterAll(async () => {
  await stopFlaghoist();
  await demo.stop();
});

async function guardsOf(app: RunningFlaghoist, path: string) {
  const { headers } = await fetch(`${app.url}${path}`);
  const policy = headers.get("content-security-policy") ?? "";
  return {
    ancestors: /frame-ancestors (.*)$/.exec(policy)?.[1],
    frameOptions: headers.get("x-frame-options"),
    policy: headers.get("cross-origin-resource-policy"),
  };
}

describe("EMBED_ALLOWED_ORIGINS, read at start", () => {
  const unframable = { ancestors: "'none'", frameOptions: "DENY", policy: "same-origin" };

  test.each(["/embed/edge", "/embed/map", "/embed/badge.svg", "/embed/nothing"])(
    "lets the named origins frame %s; unset, nobody",
    async (path) => {
      expect(await guardsOf(open, path)).toEqual({
        ancestors: "https://portal.example http://localhost:7007",
        frameOptions: null,
        policy: "cross-origin",
      });
      expect(await guardsOf(shut, path)).toEqual(unframable);
    },
  );

  test.each(["/", "/edge", "/decode", "/embedded", "/api/v1/flags", "/theme.js"])(
    "leaves %s unframable",
    async (path) => {
      expect(await guardsOf(open, path)).toEqual(unframable);
      expect(await guardsOf(shut, path)).toEqual(unframable);
    },
  );

  test("a value that is no origin stops the start", async () => {
    const { code, output } = await runToExit({
      PROMETHEUS_URL: demo.url,
      EMBED_ALLOWED_ORIGINS: "https://*.portal.example",
    });
    expect(code).toBe(1);
    expect(output).toContain('EMBED_ALLOWED_ORIGINS holds "https://*.portal.example"');
  });

  test("any page may read the script of the elements, and no other file", async () => {
    const script = await fetch(`${shut.url}/embed.js`);
    expect(script.headers.get("access-control-allow-origin")).toBe("*");
    expect(script.headers.get("content-type")).toContain("javascript");
    const { headers } = await fetch(`${shut.url}/theme.js`);
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("a badge", () => {
  const badge = async (app: RunningFlaghoist, search: string) => {
    const response = await fetch(`${app.url}/embed/badge.svg?${search}`);
    const { status, headers } = response;
    expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
      200,
      "image/svg+xml; charset=utf-8",
      "private, max-age=30",
    ]);
    const svg = await response.text();
    return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  };

  test("says how an edge does, or a service", async () => {
    expect(await badge(open, `${EDGE}&range=1h&theme=dark`)).toEqual([
      "web/storefront → web/recommendations",
      expect.stringMatching(/^failing, 9\d % failed$/),
    ]);
    expect(await badge(open, "service=web/recommendations")).toEqual([
      "web/recommendations",
      expect.stringMatching(/^failing, /),
    ]);
  });

  test("is an image whatever happens", async () => {
    expect(await badge(open, "service=web/nowhere")).toEqual(["web/nowhere", "no traffic"]);
    expect(await badge(open, `${EDGE}&window=soon`)).toContain("the address cannot be read");
    expect(await badge(open, "service=%3Cscript%3E/x")).toEqual(["&lt;script&gt;/x", "no traffic"]);
    expect(await badge(open, "")).toEqual(["Flaghoist", "no edge or service is named"]);
    expect(await badge(shut, EDGE)).toContain("Prometheus does not answer");
  });

  test("refuses other methods in JSON, as every route does", async () => {
    const response = await fetch(`${open.url}/embed/badge.svg`, { method: "POST" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });
});
