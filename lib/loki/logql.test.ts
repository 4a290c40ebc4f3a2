import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseLogql } from "@/demo/loki/parse-logql";
import { anyOf, logql } from "./logql";

const HOSTILE = [
  'a"b',
  "a`b",
  "a\\b",
  "a\\",
  '\\"',
  "a\nb",
  "a\r\tb",
  "} |= `x`",
  '"}',
  "{x}",
  'x" or app="y',
  "# no comment",
  "\u0000\u007f\u2028",
  "日本 ü 🚀",
  "x".repeat(5000),
];

describe("what goes in comes out of a reader of LogQL, and nothing beside it", () => {
  test.each(HOSTILE)("as a label's value and as a line filter: %j", (text) => {
    const matchers = [{ label: "app", operator: "=" as const, value: `${text}.` }];
    const question = logql(matchers, [{ operator: "|=", text }]);
    expect(parseLogql(question)).toEqual({
      matchers: [{ label: "app", op: "=", value: `${text}.` }],
      filters: [{ operator: "|=", text }],
    });
  });

  test("whatever the text is", () => {
    const text = fc.string({ unit: fc.constantFrom(...'"`\\\n\r\t{}|=~!#,. aZ9é🚀\u0000\u2028') });
    fc.assert(
      fc.property(text, text, text, (app, pod, line) => {
        const question = logql(
          [
            { label: "app", operator: "=", value: `.${app}` },
            { label: "pod", operator: "!=", value: pod },
          ],
          [
            { operator: "|=", text: line },
            { operator: "!=", text: app },
          ],
        );
        expect(parseLogql(question)).toEqual({
          matchers: [
            { label: "app", op: "=", value: `.${app}` },
            { label: "pod", op: "!=", value: pod },
          ],
          filters: [
            { operator: "|=", text: line },
            { operator: "!=", text: app },
          ],
        });
      }),
    );
  });
});

test("a label that lines may lack is asked for behind the line filters, and may be empty", () => {
  const matchers = [
    { label: "app", operator: "=" as const, value: "a" },
    { label: "pod", operator: "=~" as const, value: "(web)", isOptional: true as const },
  ];
  expect(logql(matchers, [{ operator: "|=", text: "503" }])).toBe(
    '{app="a"} |= "503" | pod=~"(web)|"',
  );
});

test("half of a surrogate pair, which no Go string holds, is replaced", () => {
  expect(logql([], [{ operator: "|=", text: "a\ud800" }])).toBe('{} |= "a\ufffd"');
});

test("any of several texts is found as it stands, whatever it would mean as a pattern", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (texts) => {
      const pattern = new RegExp(`^(?:${anyOf(texts)})$`);
      expect(texts.every((text) => text.includes("\n") || pattern.test(text))).toBe(true);
    }),
  );
});
