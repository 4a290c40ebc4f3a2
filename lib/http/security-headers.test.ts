import { expect, test } from "vitest";
import { contentPolicy } from "./security-headers";

test("only scripts with the nonce run, and nothing is evaluated", () => {
  const policy = contentPolicy("abc", { development: false });
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toContain("unsafe-eval");
  expect(policy).toContain("frame-ancestors 'none'");
});

test("development may evaluate, for the error overlay", () => {
  expect(contentPolicy("abc", { development: true })).toContain("'strict-dynamic' 'unsafe-eval'");
});
