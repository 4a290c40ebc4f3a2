import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEmbedOrigins } from "./embed-origins";
import { newEnvironment } from "./environment";

function parsed(text?: string) {
  const environment = newEnvironment({ EMBED_ALLOWED_ORIGINS: text });
  return { origins: parseEmbedOrigins(environment), problems: environment.problems() };
}

describe("origins that may show frames", () => {
  test("nobody may, unless someone is named", () => {
    expect(parsed()).toEqual({ origins: [], problems: [] });
    expect(parsed(" ")).toEqual({ origins: [], problems: [] });
  });

  test("are split by commas or spaces, and each counts once", () => {
    const text = "https://portal.example, http://localhost:7007 https://portal.example/";
    expect(parsed(text)).toEqual({
      origins: ["https://portal.example", "http://localhost:7007"],
      problems: [],
    });
  });

  test("are written as browsers write them", () => {
    expect(parsed("HTTPS://Portal.Example:443 https://bücher.example").origins).toEqual([
      "https://portal.example",
      "https://xn--bcher-kva.example",
    ]);
  });

  test.each([
    "*",
    "https://*.portal.example",
    "'self'",
    "portal.example",
    "https://portal.example/app",
    "https://portal.example/?x",
    "https://ada:secret@portal.example",
    "file:///portal",
    "https://[::1]:3000",
    "https://portal.example;script-src",
    "https://a https://b;",
  ])("%s is refused by name", (text) => {
    expect(parsed(text).problems).toEqual([
      expect.stringMatching(/^EMBED_ALLOWED_ORIGINS holds ".*it may hold origins/),
    ]);
  });

  test("nothing that could end the policy gets through", () => {
    const odd = fc.string({ unit: fc.constantFrom(..."ab.:/-;,'\"* \n\t%@[]?#") });
    fc.assert(
      fc.property(odd, (text) => {
        for (const origin of parsed(`https://${text}`).origins) {
          expect(origin).toMatch(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/);
        }
      }),
    );
  });
});
