import { expect, test } from "vitest";
import { parseLogql } from "@/demo/loki/parse-logql";
import type { LogSubject } from "@/lib/mesh/log-subject";
import { evidenceQuestions } from "./evidence-questions";

const SELECTOR = [{ label: "pod", operator: "=" as const, value: "{pod}" }];
const SUBJECT: LogSubject = {
  edge: "e/shop/web~e/shop/cart",
  source: { cluster: "e", namespace: "shop", name: "web", kind: "service" },
  destination: { cluster: "e", namespace: "shop", name: "cart", kind: "service" },
  transport: "request",
  callers: [{ namespace: "shop", name: "web" }],
  callees: [{ namespace: "shop", name: "cart" }],
  services: [],
  hosts: ["cart.shop"],
  isOnlyCaller: true,
  isGuessed: false,
};

function asked(changes: Partial<LogSubject> = {}) {
  return evidenceQuestions(SELECTOR, { ...SUBJECT, ...changes }, 1000);
}

test("three questions at most: each side's failures, then the rest of both", () => {
  expect(asked().map(({ about, limit }) => [about, limit])).toEqual([
    ["caller's failures", 1000],
    ["callee's failures", 1000],
    ["the rest", 200],
  ]);
});

test("the caller's lines are picked by what it called, the callee's are not", () => {
  const filters = asked().map(({ logql }) => parseLogql(logql).filters.map(({ text }) => text));
  expect(filters.map((texts) => texts.includes("cart\\.shop"))).toEqual([true, false, true]);
});

test("failing lines and the rest have nothing in common", () => {
  const [first, , last] = asked().map(({ logql }) => parseLogql(logql).filters.at(-1));
  expect([first?.operator, last?.operator]).toEqual(["|~", "!~"]);
  expect(first?.text).toBe(last?.text);
});

test("a side without proxies is not asked", () => {
  expect(asked({ callees: [] }).map(({ about }) => about)).toEqual([
    "caller's failures",
    "the rest",
  ]);
  expect(asked({ callers: [], callees: [] })).toEqual([]);
});

test("names of any text stay in their places", () => {
  const [first] = asked({ hosts: ['x"} |= `y`'], callers: [{ namespace: 'n"', name: 'w"}' }] });
  expect(parseLogql(first?.logql ?? "").filters).toHaveLength(2);
});
