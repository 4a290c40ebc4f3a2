import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import type { AnswerRate } from "./answer-rates";
import type { EvidenceUpgrade } from "./edge-evidence";
import { type TroubleFacts, troubleCards } from "./trouble-cards";

const NAMES: TroubleFacts["names"] = {
  caller: { cluster: "east", namespace: "shop", name: "web" },
  callee: { cluster: "east", namespace: "shop", name: "cart-v1" },
  source: { cluster: "east", namespace: "shop", name: "web", kind: "service" },
  destination: { cluster: "east", namespace: "shop", name: "cart", kind: "service" },
  hasSeveralClusters: false,
};

function answer(changes: Partial<AnswerRate>): AnswerRate {
  return {
    side: "caller",
    responseCode: 503,
    grpcStatus: null,
    flags: [],
    outcome: "failed",
    owner: "app",
    perSecond: 1,
    ...changes,
  };
}

function cards(
  flags: string[],
  answers: AnswerRate[],
  hints: string[] = [],
  upgrades: TroubleFacts["upgrades"] = [],
) {
  const edge = anEdge({
    id: "east/shop/web~east/shop/cart",
    flags: flags.map((flag) => ({ flag, requestsPerSecond: 0.5 })),
  });
  return troubleCards({ edge, answers, names: NAMES, hints, upgrades });
}

test("flags that decide come first, those that only comment last", () => {
  const titles = cards(["URX", "UF"], [answer({ flags: ["UF", "URX"], owner: "mesh" })]).map(
    ({ title }) => title,
  );
  expect(titles).toEqual(["UF", "URX"]);
});

test("a broken connection that the callee's proxy saw is the app's, and looked for there", () => {
  const [uf] = cards(["UF"], [answer({ flags: ["UF"], side: "callee" })]);
  expect(uf).toMatchObject({ owner: "app", sides: ["callee"] });
  expect(uf?.commands.some(({ command }) => command.includes("deploy/cart-v1"))).toBe(true);
  expect(uf?.commands.some(({ command }) => command.includes("deploy/web"))).toBe(false);
});

test("an answer without a flag has a card of its own", () => {
  const [card] = cards([], [answer({ responseCode: 500 })]);
  expect(card).toMatchObject({
    title: "500 without a flag",
    flag: null,
    owner: "app",
    meaning: expect.stringMatching(/ answered with an error\.$/),
  });
  expect(card?.commands[0]?.command).toBe(
    "kubectl logs -n shop deploy/cart-v1 --all-pods -c istio-proxy --since=1h",
  );
});

test("a gRPC failure is called by its status", () => {
  const [card] = cards([], [answer({ responseCode: 200, grpcStatus: 13 })]);
  expect(card?.title).toContain("13");
});

test("a refusal that nobody signs leads to policies first", () => {
  const [card] = cards([], [answer({ responseCode: 403, outcome: "denied", owner: "unknown" })]);
  expect(card?.objects).toContain("AuthorizationPolicy");
});

test("a refusal that the logs explain is whose they say, and checked there", () => {
  const sentence =
    "AuthorizationPolicy shop/deny-web rule 0 (9 of 9 such requests in the sample say so)";
  const upgrade: EvidenceUpgrade = {
    ...{ about: "refused", owner: "policy", cause: "rbac_denied" },
    ...{ sentence, confidence: "high", requests: 9, of: 9 },
  };
  const denied = answer({ responseCode: 403, outcome: "denied", owner: "unknown" });
  const [card] = cards([], [denied], [], [upgrade]);
  expect(card).toMatchObject({ owner: "policy", objects: ["AuthorizationPolicy"] });
  expect(card?.causes[0]).toBe(sentence);
  expect(card?.commands[0]?.command).toBe("istioctl x authz check deploy/cart-v1.shop");
});

test("what is over has its cards, though the edge no longer has its flags", () => {
  const over = cards([], [answer({ flags: ["UH"], owner: "mesh", perSecond: 4 })]);
  expect(over).toMatchObject([{ title: "UH", owner: "mesh", perSecond: 4 }]);
});

test("a broken connection that the logs explain is checked for what they say", () => {
  const upgrade: EvidenceUpgrade = {
    ...{ about: "connection", owner: "mesh", cause: "mtls_mismatch" },
    ...{ sentence: "The two sides disagree about TLS", confidence: "high", requests: 9, of: 9 },
  };
  const [uf] = cards(["UF"], [answer({ flags: ["UF"], owner: "mesh" })], [], [upgrade]);
  expect(uf?.causes[0]).toBe("The two sides disagree about TLS");
  const commands = uf?.commands.map(({ command }) => command) ?? [];
  expect(commands[0]).toMatch(/^kubectl get peerauthentications -A \| grep /);
  expect(new Set(commands).size).toBe(commands.length);
});

test("what the caller's proxy only passes on needs no card beside the callee's flag", () => {
  const titles = cards(
    ["UF"],
    [answer({}), answer({ flags: ["UF"], side: "callee", perSecond: 3 })],
  ).map(({ title }) => title);
  expect(titles).toEqual(["UF"]);
});

test("a few broken connections do not hide the card of what really fails", () => {
  const titles = cards(
    ["UC"],
    [
      answer({ responseCode: 500, perSecond: 19 }),
      answer({ responseCode: 503, flags: ["UC"], side: "callee", perSecond: 0.01 }),
    ],
  ).map(({ title }) => title);
  expect(titles).toEqual(["500 without a flag", "UC"]);
});

test("a refusal that the callee's proxy signs has the card of its flag", () => {
  const refused = { responseCode: 429, outcome: "denied" } as const;
  const [card, ...others] = cards(
    [],
    [
      answer({ ...refused, owner: "unknown", perSecond: 6 }),
      answer({ ...refused, owner: "policy", flags: ["RL"], side: "callee", perSecond: 6 }),
    ],
  );
  expect(card).toMatchObject({ title: "RL", owner: "policy", perSecond: 6 });
  expect(others).toEqual([]);
});

test("what the edge's own figures suggest is the first of the likely causes", () => {
  const [card] = cards(["UH"], [answer({ flags: ["UH"], owner: "mesh" })], ["v2 is behind it"]);
  expect(card?.causes[0]).toBe("v2 is behind it");
});

test("a word that no proxy is known to write keeps its card", () => {
  const [card] = cards(["XYZ"], [answer({ flags: ["XYZ"], owner: "unknown" })]);
  expect(card?.meaning).toMatch(/^Not a word/);
});
