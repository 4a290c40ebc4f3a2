import fc from "fast-check";
import { expect, test } from "vitest";
import { linkPieces } from "@/lib/config/link-pieces";
import { filledLink, type LinkValues, timeValues, usesLogs } from "./filled-link";
import type { LinkTemplate } from "./link-template";

const NOBODY: LinkValues = {
  service: null,
  namespace: null,
  cluster: null,
  workload: null,
  callerService: null,
  callerNamespace: null,
  callerCluster: null,
  callerWorkload: null,
  logql: null,
  ...timeValues(0, 0),
};

function template(address: string): LinkTemplate {
  return { name: "Tool", pieces: linkPieces(`https://tool.example${address}`) };
}

const PATH = template("/d/{service}/end?x=1");
const QUERY = template("/d?x={service}&y=2#z");
const QUOTED = template('/d?q=up{app="{service}"}&y=2');
const JSON_PATTERN = template('/d?panes={"expr":"{app=~\\"{service}\\"}","n":1}&y=2');

const hostile = fc.oneof(
  fc.string({ unit: "binary", minLength: 1 }),
  fc.string({
    unit: fc.constantFrom(..."\"'`\\{}[]()&=#?/%.+ |~:;<>\n\r\t\u0000\u2028\ud83d💥a"),
    minLength: 1,
    maxLength: 20,
  }),
);

function searchOf(href: string | null): URLSearchParams {
  return new URL(href ?? "").searchParams;
}

/** What a text between quotes says. */
function unquoted(text: string | undefined): string {
  const value: unknown = JSON.parse(`"${text}"`);
  return typeof value === "string" ? value : "";
}

test("whatever a value holds, it stays in its place and arrives whole", () => {
  fc.assert(
    fc.property(hostile, (value) => {
      const whole = value.replace(/\p{Surrogate}/gu, "\ufffd");
      const fill = (template: LinkTemplate) => filledLink(template, { ...NOBODY, service: value });

      const query = new URL(fill(QUERY) ?? "");
      expect([query.origin, query.pathname, query.hash]).toEqual([
        "https://tool.example",
        "/d",
        "#z",
      ]);
      expect([...query.searchParams]).toEqual([
        ["x", whole],
        ["y", "2"],
      ]);

      const expression = searchOf(fill(QUOTED)).get("q") ?? "";
      expect(unquoted(/^up\{app="((?:[^"\\]|\\.)*)"\}$/s.exec(expression)?.[1])).toBe(whole);

      const panes = JSON.parse(searchOf(fill(JSON_PATTERN)).get("panes") ?? "");
      expect(Object.keys(panes)).toEqual(["expr", "n"]);
      const pattern = unquoted(/^\{app=~"((?:[^"\\]|\\.)*)"\}$/s.exec(panes.expr)?.[1]);
      expect(new RegExp(`^(?:${pattern})$`, "s").test(whole)).toBe(true);
      expect(new RegExp(`^(?:${pattern})$`, "s").test(`${whole}x`)).toBe(false);

      const path = fill(PATH);
      if (path === null) expect(whole).toMatch(/^\.+$/);
      else {
        const [, folder, part = "", end] = new URL(path).pathname.split("/");
        expect([folder, decodeURIComponent(part), end]).toEqual(["d", whole, "end"]);
      }
    }),
  );
});

test.each([null, "", ".", ".."])("a value of %j leaves a path without an address", (service) => {
  expect(filledLink(PATH, { ...NOBODY, service })).toBeNull();
});

test("the span of a page is told in every tool's words", () => {
  expect(timeValues(1_795_262_399_500, 1_795_262_400_000)).toEqual({
    from: "2026-11-21T11:59:59.500Z",
    to: "2026-11-21T12:00:00.000Z",
    fromMs: "1795262399500",
    toMs: "1795262400000",
    fromSeconds: "1795262399",
    toSeconds: "1795262400",
    fromMicros: "1795262399500000",
    toMicros: "1795262400000000",
  });
});

test("a link to logs is told from the others", () => {
  const logs = template("/d?x={logql}");
  expect([usesLogs(logs), usesLogs(PATH)]).toEqual([true, false]);
});
