import { expect, test } from "vitest";
import { requestOrigin } from "./request-origin";

test.each([
  [{ host: "127.0.0.1:3000" }, "http://127.0.0.1:3000"],
  [{ host: "[::1]:3000" }, "http://[::1]:3000"],
  [{ host: "flaghoist.example", "x-forwarded-proto": "https" }, "https://flaghoist.example"],
  [
    { host: "pod:3000", "x-forwarded-host": "a.example, b", "x-forwarded-proto": "https,http" },
    "https://a.example",
  ],
  [{ host: "a.example", "x-forwarded-proto": "javascript" }, "http://a.example"],
  [{ host: 'a"><script>' }, null],
  [{ host: "a.example/path" }, null],
  [{ host: "user@a.example" }, null],
  [{}, null],
])("%j was found at %s", (headers, origin) => {
  expect(requestOrigin(new Headers(headers))).toBe(origin);
});
