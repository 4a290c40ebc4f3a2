import { describe, expect, test } from "vitest";
import { securityHeaders } from "./security-headers";

const facts = { path: "/", nonce: "abc", embedOrigins: [], development: false };
const PORTALS = ["https://portal.example", "http://localhost:7007"];

function policyOf(change: Partial<Parameters<typeof securityHeaders>[0]>): string {
  return securityHeaders({ ...facts, ...change })["content-security-policy"];
}

test("only scripts with the nonce run, and nothing is evaluated", () => {
  expect(policyOf({})).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policyOf({})).not.toContain("unsafe-eval");
});

test("development may evaluate, for the error overlay", () => {
  expect(policyOf({ development: true })).toContain("'strict-dynamic' 'unsafe-eval'");
});

describe("frames", () => {
  test.each(["/embed/edge", "/embed/map", "/embed/nothing"])(
    "%s stands in the pages that are named, and in no others",
    (path) => {
      const headers = securityHeaders({ ...facts, path, embedOrigins: PORTALS });
      expect(headers["content-security-policy"]).toMatch(
        /frame-ancestors https:\/\/portal\.example http:\/\/localhost:7007$/,
      );
      expect(headers).not.toHaveProperty("x-frame-options");
      expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
    },
  );

  test.each(["/", "/edge", "/embedded", "/api/v1/edges", "/embed.js", "/%65mbed/edge"])(
    "%s stands in no page, whoever is named",
    (path) => {
      const headers = securityHeaders({ ...facts, path, embedOrigins: PORTALS });
      expect(headers["content-security-policy"]).toMatch(/frame-ancestors 'none'$/);
      expect(headers["x-frame-options"]).toBe("DENY");
    },
  );

  test("nobody named, they stand nowhere", () => {
    expect(policyOf({ path: "/embed/edge" })).toMatch(/frame-ancestors 'none'$/);
    expect(securityHeaders({ ...facts, path: "/embed/edge" })["x-frame-options"]).toBe("DENY");
  });

  test("nobody named, no page of others learns how wide a badge is", () => {
    const policy = (embedOrigins: string[]) =>
      securityHeaders({ ...facts, path: "/embed/badge.svg", embedOrigins })[
        "cross-origin-resource-policy"
      ];
    expect([policy([]), policy(PORTALS)]).toEqual(["same-origin", "cross-origin"]);
  });

  test("the script of the custom element alone is read across origins", () => {
    expect(securityHeaders({ ...facts, path: "/embed.js" })).toMatchObject({
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    });
    expect(securityHeaders(facts)).not.toHaveProperty("access-control-allow-origin");
  });
});

test.each([
  ["/unfurl", "cross-origin"],
  ["/unfurl/edge", "cross-origin"],
  ["/unfurled", "same-origin"],
  ["/edge", "same-origin"],
])("pages of others may show the image at %s: %s", (path, policy) => {
  expect(securityHeaders({ ...facts, path })["cross-origin-resource-policy"]).toBe(policy);
});
