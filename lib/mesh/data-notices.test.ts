import { describe, expect, test } from "vitest";
import { type DataFacts, dataNotices } from "./data-notices";
import { emptyMeshMap, type MeshMap } from "./mesh-map";

const ASKED_MS = 1_000_000;
const MAP: MeshMap = { ...emptyMeshMap(ASKED_MS), newestSampleMs: ASKED_MS, scrapeSeconds: 15 };

function messages({ map, ...changes }: Partial<Omit<DataFacts, "map">> & { map?: object }) {
  const facts: DataFacts = {
    map: { ...MAP, ...map },
    isMapKnown: true,
    windowSeconds: 300,
    namespaces: [],
    rateRows: 10,
    requestRows: 10,
    unreadableRows: 0,
    seriesBornInside: 0,
    gaps: [],
    meanRows: 10,
    bucketRows: 10,
    edges: 5,
    ...changes,
  };
  return dataNotices(facts).map(({ kind, message }) => `${kind}: ${message}`);
}

const NOTHING = { rateRows: 0, requestRows: 0, edges: 0 };

test("whole data needs no words", () => {
  expect(messages({})).toEqual([]);
});

describe("a window shorter than two scrapes", () => {
  test("is named, with one that would work", () => {
    const [first, ...others] = messages({ ...NOTHING, windowSeconds: 29 });
    expect(first).toMatch(/^window: A window of 29s .* every 15s.* window=1m would work\.$/);
    expect(others).toEqual([]);
  });

  test.each([
    [15, 1],
    [16, 2],
    [60, 5],
    [300, 30],
    [1800, 120],
  ])("works with four scrapes of %d s: %d m", (scrapeSeconds, minutes) => {
    const [first] = messages({ map: { scrapeSeconds }, windowSeconds: 1 });
    expect(first).toContain(`window=${minutes}m would work`);
  });

  test("is none with two scrapes, or where their interval is not known", () => {
    expect(messages({ windowSeconds: 30 })).toEqual([]);
    expect(messages({ windowSeconds: 1, map: { scrapeSeconds: null } })).toEqual([]);
  });
});

describe("an empty answer", () => {
  test("of an empty Prometheus says what to check", () => {
    const [first] = messages({ ...NOTHING, map: { newestSampleMs: null } });
    expect(first).toMatch(/^empty: Prometheus holds no Istio .*PROMETHEUS_SCOPE/);
  });

  test("of a namespace that nothing touches names it", () => {
    const [first] = messages({ ...NOTHING, namespaces: ["shpo"] });
    expect(first).toMatch(/^empty: No series touch shpo within 300s,.* longer window/);
  });

  test("of series with one sample each says so", () => {
    expect(messages(NOTHING)[0]).toContain("none has two samples within 300s");
  });

  test("is not explained by a map that could not be read", () => {
    const map = { newestSampleMs: null };
    expect(messages({ ...NOTHING, map, isMapKnown: false })).toEqual([]);
  });

  test("of series whose edges end elsewhere says so", () => {
    const [first] = messages({ edges: 0, namespaces: ["waypoints"] });
    expect(first).toMatch(/^empty: No edge ends in waypoints\./);
  });
});

test("series born inside the window make lower bounds", () => {
  expect(messages({ seriesBornInside: 3 })[0]).toMatch(
    /^born: 3 request series .* lower bounds\.$/,
  );
});

describe("the newest sample", () => {
  test("is old from four scrapes, and a minute", () => {
    expect(messages({ map: { newestSampleMs: ASKED_MS - 60_000 } })).toEqual([]);
    expect(messages({ map: { newestSampleMs: ASKED_MS - 61_000 } })).toEqual([
      "stale: The newest sample is 61s old: scrapes have stopped or lag behind.",
    ]);
    const slow = { newestSampleMs: ASKED_MS - 200_000, scrapeSeconds: 60 };
    expect(messages({ map: slow })).toEqual([]);
  });

  test("is older than five minutes where there is none to be seen, yet there are rates", () => {
    const service = { name: "cart" };
    const [first] = messages({ map: { newestSampleMs: null, services: [service] } });
    expect(first).toMatch(/^stale: The newest sample is over five minutes old/);
  });
});

describe("doubled series", () => {
  const replicas = { label: "replica", values: ["", 'a"b'] };

  test("name the scope that would set them right", () => {
    const [first] = messages({ map: { copies: 2, replicas } });
    expect(first).toContain("Series come 2 times, told apart by replica");
    expect(first).toContain('Set PROMETHEUS_SCOPE to replica="a\\"b".');
  });

  test("are no more than shards that share a few series", () => {
    expect(messages({ map: { copies: 1.05, replicas } })).toEqual([]);
  });
});

describe("thinned series", () => {
  test("name the label, and how many lack it", () => {
    const gaps = [{ label: "response_code", missing: 2, of: 10 }];
    expect(messages({ gaps })[0]).toMatch(
      /^thinned: 2 of 10 series lack the label response_code\./,
    );
  });

  test("name the likely cause where callers are lost", () => {
    const gaps = [{ label: "source_workload", missing: 10, of: 10 }];
    expect(messages({ gaps })[0]).toMatch(/No series has the label .* VictoriaMetrics/);
  });

  test("say that both sides add up without a reporter", () => {
    const gaps = [{ label: "reporter", missing: 10, of: 10 }];
    expect(messages({ gaps })[0]).toContain("rates may read twice too high");
  });

  test("say that owners are lost with the flags", () => {
    const gaps = [{ label: "response_flags", missing: 10, of: 10 }];
    expect(messages({ gaps })[0]).toContain("Owners cannot be told without it");
  });
});

test("rates that are no numbers are told", () => {
  expect(messages({ unreadableRows: 4 })[0]).toMatch(/^unreadable: 4 rates are NaN/);
});

describe("dropped histograms", () => {
  test("leave no latency", () => {
    const [first, ...others] = messages({ meanRows: 0, bucketRows: 0 });
    expect(first).toContain("no latency can be told");
    expect(others).toEqual([]);
  });

  test("leave means where only the buckets are dropped", () => {
    expect(messages({ bucketRows: 0 })[0]).toContain("no percentiles");
  });

  test("are no loss where nothing was asked for, or no request was there", () => {
    expect(messages({ meanRows: null, bucketRows: null })).toEqual([]);
    expect(messages({ meanRows: 0, bucketRows: 0, requestRows: 0 })).toEqual([]);
  });
});
