import { describe, expect, test } from "vitest";
import { mendedTarget } from "./mend-requests";

describe("what Next would answer by itself is mended", () => {
  test.each([
    ["//api/v1/edges?at=1", "/api/v1/edges?at=1"],
    ["/api//v1\\edges/", "/api/v1/edges"],
    ["/api/v1/edges/?q=a//b/", "/api/v1/edges?q=a//b/"],
    ["//", "/"],
    ["///evil.example/", "/evil.example"],
    ["/api/%E0%A4%A", "/api/%25E0%25A4%25A"],
    ["/api/100%?q=%E0", "/api/100%25?q=%E0"],
    ["http://flaghoist:3000/api/v1/edges?at=1", "/api/v1/edges?at=1"],
    ["http://flaghoist:3000", "/"],
    ["*", "/*"],
  ])("%s becomes %s", (target, mended) => {
    expect(mendedTarget(target)).toBe(mended);
  });
});

test.each(["/", "/?window=5m", "/api/v1/edges?q=%2F", "/icons/caf%C3%A9%2Fbar.svg"])(
  "%s stays as it is",
  (target) => {
    expect(mendedTarget(target)).toBe(target);
  },
);
