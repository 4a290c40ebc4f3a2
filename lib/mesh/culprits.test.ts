import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { culpritOf } from "./culprit-of";
import { culpritSentence } from "./culprit-sentence";
import { type Culprit, culpritsFromEdges } from "./culprits";
import type { Edge } from "./edge";
import { edge, service } from "./edge.fixture";
import { endpointKey } from "./endpoint";
import { failedPerSecond } from "./failed-rate";
import { noOwners } from "./owner";

type End = Parameters<typeof edge>[0];

/** An edge with 100 requests/s of which some fail; unless said otherwise the callee's app does it. */
function failing(from: End, to: End, failed: number, owners: Partial<Edge["owners"]> = {}): Edge {
  const app = Object.values(owners).length === 0 ? failed : 0;
  return edge(from, to, {
    errorRatio: failed / 100,
    health: "failing",
    owners: { ...noOwners(), app, ...owners },
  });
}

function id(name: string): string {
  const [from = "", to = ""] = name.split(" ");
  return `east/shop/${from}~east/shop/${to}`;
}

function told(edges: Edge[]) {
  return culpritsFromEdges(edges, []).map(({ originIds, sufferingIds }) => ({
    because: originIds,
    suffer: sufferingIds,
  }));
}

const because = (...names: string[]) => ({ because: names.map(id) });

describe("a chain", () => {
  const chain = [
    failing("web", "checkout", 10),
    failing("checkout", "payments", 20),
    failing("payments", "ledger", 25),
  ];

  test("comes down to its last edge, and the nearest suffers first", () => {
    expect(told(chain)).toEqual([
      { ...because("payments ledger"), suffer: [id("checkout payments"), id("web checkout")] },
    ]);
  });

  test("is told as one sentence", () => {
    const [culprit] = culpritsFromEdges(chain, []);
    expect(culprit && culpritSentence(culprit, chain)).toBe(
      "2 edges fail because of shop/payments → shop/ledger",
    );
  });

  test("ends where the callee is healthy", () => {
    expect(told([...chain, edge("ledger", "db", { errorRatio: 0.001 })])).toEqual(told(chain));
  });

  test("ends where the callee tells no rates", () => {
    const silent = edge("ledger", "db", {
      requestsPerSecond: null,
      errorRatio: null,
      health: "unknown",
    });
    expect(told([...chain, silent])).toEqual(told(chain));
  });

  test("ends outside of the mesh", () => {
    const outside = { cluster: null, namespace: null, name: "bank.com", kind: "external" } as const;
    const [culprit] = culpritsFromEdges([...chain, failing("ledger", outside, 60)], []);
    expect(culprit?.originIds).toEqual(["east/shop/ledger~-/-/bank.com!external"]);
    expect(culprit?.sufferingIds).toHaveLength(3);
  });

  test("does not lead through an end that nobody knows", () => {
    const unknown = { cluster: null, namespace: null, name: "unknown", kind: "unknown" } as const;
    expect(told([failing("web", unknown, 10), failing(unknown, "db", 10)])).toEqual([]);
  });

  test("splits where what is left of the first failure is too little", () => {
    const thinning = [failing("a", "b", 10), failing("b", "c", 7), failing("c", "d", 4.5)];
    expect(told(thinning)).toEqual([
      { ...because("b c"), suffer: [id("a b")] },
      { ...because("c d"), suffer: [id("b c")] },
    ]);
  });
});

test("a callee that fails once a second explains no hundred failures a second", () => {
  expect(told([failing("web", "cart", 100), failing("cart", "db", 1)])).toEqual([]);
});

test("a callee may fail more often than its caller, which tries again", () => {
  expect(told([failing("web", "cart", 5), failing("cart", "db", 90)])).toEqual([
    { ...because("cart db"), suffer: [id("web cart")] },
  ]);
});

describe("a part of the failures", () => {
  const partly = [failing("checkout", "payments", 10), failing("payments", "ledger", 6)];

  test("is told with its share", () => {
    const [culprit] = culpritsFromEdges(partly, []);
    expect(culprit && culpritSentence(culprit, partly)).toBe(
      "shop/payments → shop/ledger explains 60 % of what fails at shop/checkout → shop/payments",
    );
  });

  test("is not told below a half", () => {
    expect(told([failing("checkout", "payments", 10), failing("payments", "ledger", 4)])).toEqual(
      [],
    );
  });

  test("which the mesh fails on the way is nothing that the callee passes on", () => {
    const owners = { app: 3, mesh: 7 };
    const edges = [failing("checkout", "payments", 10, owners), failing("payments", "ledger", 10)];
    expect(told(edges)).toEqual([]);
  });

  test.each(["mesh", "policy", "injected", "caller"] as const)(
    "that %s owns alone starts there",
    (owner) => {
      const edges = [failing("a", "b", 10, { [owner]: 10 }), failing("b", "c", 50)];
      expect(told(edges)).toEqual([]);
    },
  );

  test("whose owner is unknown may have been passed on", () => {
    expect(told([failing("a", "b", 10, { unknown: 10 }), failing("b", "c", 10)])).toHaveLength(1);
  });
});

describe("denied requests of unknown owner", () => {
  const db = failing("cart", "db", 10);
  const denied = (from: string, failed: number, owners: Partial<Edge["owners"]>) => ({
    ...failing(from, "cart", failed, owners),
    deniedRatio: 0.1,
  });

  test("are no failures that the callee passes on", () => {
    expect(told([denied("web", 10, { injected: 10, unknown: 10 }), db])).toEqual([]);
    expect(told([denied("web", 10, { policy: 10, unknown: 10 }), db])).toEqual([]);
    expect(told([denied("web", 10, { app: 2, mesh: 8, unknown: 10 }), db])).toEqual([]);
  });

  test("leave what fails beside them to be passed on", () => {
    expect(told([denied("web", 10, { unknown: 20 }), db])).toHaveLength(1);
    expect(told([denied("web", 10, { app: 10, unknown: 10 }), db])).toHaveLength(1);
  });

  test("do not make less of what another caller suffers", () => {
    const refused = denied("job", 10, { mesh: 10, unknown: 10 });
    const [culprit] = culpritsFromEdges([failing("web", "cart", 10), refused, db], []);
    expect(culprit?.explainedRatio).toBe(1);
  });

  test("may be a policy's, so that another caller may have all of the failures", () => {
    const either = denied("job", 10, { policy: 10, unknown: 10 });
    const [culprit] = culpritsFromEdges([failing("web", "cart", 10), either, db], []);
    expect(culprit?.sufferingIds).toEqual([id("web cart")]);
    expect(culprit?.explainedRatio).toBeCloseTo(0.5);
  });
});

describe("two causes", () => {
  const web = failing("web", "cart", 10);

  test("are both named where neither explains half", () => {
    const edges = [web, failing("cart", "db", 4), failing("cart", "cache", 4)];
    expect(told(edges)).toEqual([
      { ...because("cart cache", "cart db"), suffer: [id("web cart")] },
    ]);
    const [culprit] = culpritsFromEdges(edges, []);
    expect(culprit && culpritSentence(culprit, edges)).toBe(
      "shop/cart → shop/cache and shop/cart → shop/db together explain 80 % of what fails at shop/web → shop/cart",
    );
  });

  test("are both named where each alone might explain it", () => {
    expect(told([web, failing("cart", "db", 10), failing("cart", "cache", 10)])).toEqual([
      { ...because("cart cache", "cart db"), suffer: [id("web cart")] },
    ]);
  });

  test("come down to the one that explains half where the other does not", () => {
    expect(told([web, failing("cart", "db", 9), failing("cart", "cache", 1)])).toEqual([
      { ...because("cart db"), suffer: [id("web cart")] },
    ]);
  });

  test("that explain too little even together are no cause", () => {
    expect(told([web, failing("cart", "db", 2), failing("cart", "cache", 2)])).toEqual([]);
  });
});

test("the callers of a service share what its callee fails", () => {
  const callers = ["a", "b", "c"].map((name) => failing(name, "cart", 10));
  expect(told([...callers, failing("cart", "db", 10)])).toEqual([]);
  const [culprit] = culpritsFromEdges([...callers, failing("cart", "db", 18)], []);
  expect(culprit?.explainedRatio).toBeCloseTo(0.6);
  expect(culprit?.sufferingIds).toHaveLength(3);
});

test("a diamond is counted once", () => {
  const diamond = [
    failing("web", "left", 10),
    failing("web", "right", 10),
    failing("left", "db", 10),
    failing("right", "db", 10),
    failing("db", "disk", 20),
    failing("user", "web", 20),
  ];
  expect(told(diamond)).toEqual([
    {
      ...because("db disk"),
      suffer: ["left db", "right db", "web left", "web right", "user web"].map(id),
    },
  ]);
});

describe("an answer about some namespaces alone", () => {
  const [x, y, z, w] = [service("x", "a"), service("y", "b"), service("z", "c"), service("w", "a")];
  const ofA = [failing(x, y, 5), failing(y, w, 5)];

  test("lacks callers of what lies in others, which so is blamed for nothing", () => {
    expect(culpritsFromEdges([...ofA, failing(z, y, 90)], [])).toEqual([]);
    expect(culpritsFromEdges(ofA, ["a"])).toEqual([]);
    expect(culpritsFromEdges(ofA, ["a", "b"])).toHaveLength(1);
  });

  test("has all that calls what lies in them", () => {
    const [culprit] = culpritsFromEdges([failing(z, x, 5), ...ofA], ["a"]);
    expect(culprit?.originIds).toEqual(["east/a/x~east/b/y"]);
    expect(culprit?.sufferingIds).toEqual(["east/c/z~east/a/x"]);
  });
});

describe("a loop", () => {
  const loop = [failing("a", "b", 10), failing("b", "a", 10)];

  test("leaves open which of its edges began, so that none suffers", () => {
    expect(told(loop)).toEqual([]);
  });

  test("is the origin, all of it, of what calls into it", () => {
    expect(told([...loop, failing("web", "a", 5)])).toEqual([
      { ...because("a b", "b a"), suffer: [id("web a")] },
    ]);
  });

  test("suffers as a whole from a callee that explains it", () => {
    const [culprit] = culpritsFromEdges([...loop, failing("b", "db", 15)], []);
    expect(culprit?.originIds).toEqual([id("b db")]);
    expect(culprit?.sufferingIds).toEqual([id("a b"), id("b a")]);
  });

  test("of a service with itself ends", () => {
    expect(told([failing("a", "a", 10)])).toEqual([]);
  });
});

describe("TCP", () => {
  const tcp = (from: string, to: string, failedPerSecond: number) =>
    edge(from, to, {
      protocol: "tcp",
      requestsPerSecond: null,
      errorRatio: failedPerSecond / 10,
      health: "failing",
      owners: { ...noOwners(), app: failedPerSecond },
      tcp: {
        sentBytesPerSecond: 0,
        receivedBytesPerSecond: 0,
        openedPerSecond: 10,
        closedPerSecond: 10,
      },
    });

  test("may be why requests fail, each broken connection failing one", () => {
    const [culprit] = culpritsFromEdges([failing("web", "cart", 5), tcp("cart", "cache", 4)], []);
    expect(culprit?.originIds).toEqual(["east/shop/cart~east/shop/cache~tcp"]);
    expect(told([failing("web", "cart", 20), tcp("cart", "cache", 4)])).toEqual([]);
  });

  test("passes nothing on: a connection carries no answers to tell by", () => {
    expect(told([tcp("web", "cart", 4), failing("cart", "db", 10)])).toEqual([]);
  });
});

const names = ["a", "b", "c", "d", "e", "f"];
const someEdges = fc
  .uniqueArray(
    fc.record({
      from: fc.constantFrom(...names),
      to: fc.constantFrom(...names),
      failed: fc.integer({ min: 0, max: 100 }),
      appShare: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { selector: ({ from, to }) => `${from} ${to}`, maxLength: 24 },
  )
  .map((list) =>
    list.map(({ from, to, failed, appShare }) => {
      const app = failed * appShare;
      return failed === 0 ? edge(from, to) : failing(from, to, failed, { app, mesh: failed - app });
    }),
  );

describe("whatever fails", () => {
  const byId = (edges: Edge[], culprit: Culprit, part: "originIds" | "sufferingIds") =>
    edges.filter((one) => culprit[part].includes(one.id));

  test("no edge is the origin of what it suffers from, and none suffers twice", () => {
    fc.assert(
      fc.property(someEdges, (edges) => {
        const culprits = culpritsFromEdges(edges, []);
        for (const { originIds, sufferingIds } of culprits) {
          expect(originIds.filter((one) => sufferingIds.includes(one))).toEqual([]);
        }
        const suffering = culprits.flatMap(({ sufferingIds }) => sufferingIds);
        expect(new Set(suffering).size).toBe(suffering.length);
      }),
    );
  });

  test("no claim is made beyond what the callees' rates support", () => {
    fc.assert(
      fc.property(someEdges, (edges) => {
        for (const culprit of culpritsFromEdges(edges, [])) {
          expect(culprit.explainedRatio).toBeGreaterThanOrEqual(0.5);
          expect(culprit.explainedRatio).toBeLessThanOrEqual(1);
          for (const one of byId(edges, culprit, "sufferingIds")) {
            const here = endpointKey(one.destination);
            const below = edges
              .filter(({ source, id: other }) => endpointKey(source) === here && other !== one.id)
              .reduce((sum, callee) => sum + failedPerSecond(callee), 0);
            expect(below).toBeGreaterThanOrEqual(0.5 * failedPerSecond(one) - 1e-9);
          }
        }
      }),
    );
  });

  test("the order of the edges and what has nothing to do with them change nothing", () => {
    fc.assert(
      fc.property(someEdges, (edges) => {
        const aside = failing(service("x", "else"), service("y", "else"), 50);
        expect(culpritsFromEdges([aside, ...edges.toReversed()], [])).toEqual(
          culpritsFromEdges(edges, []),
        );
      }),
    );
  });
});

test("each edge that suffers is told by its own share, whatever another's is", () => {
  const split = (app: number, mesh: number) => ({ app, mesh });
  const edges = [
    failing("web", "cart", 20),
    failing("mobile", "cart", 20, split(12, 8)),
    failing("cart", "db", 60),
  ];
  const of = (name: string) => {
    const found = edges.find((one) => one.id === id(name));
    return found === undefined ? null : culpritOf(found, edges, []);
  };
  expect(of("web cart")?.explainedRatio).toBe(1);
  expect(of("web cart")?.sentence).toBe(
    "shop/web → shop/cart fails because of shop/cart → shop/db",
  );
  expect(of("mobile cart")?.explainedRatio).toBeCloseTo(0.6);
  expect(of("cart db")?.sentence).toMatch(/at least 60 % of what fails at 2 edges$|2 edges fail/);
});
