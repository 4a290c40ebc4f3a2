import { describe, expect, test } from "vitest";
import { reportFromAlert, reportFromGraphParams, reportFromParams } from "./alert-report";

describe("an alert's own data", () => {
  test("is read like a link, its generator's expression too", () => {
    const report = reportFromAlert({
      labels: { source_workload: 'a"b', alertname: "X" },
      startsAt: "2026-11-21T11:00:00.123456789Z",
      endsAt: "0001-01-01T00:00:00Z",
      generatorURL: "http://prom:9090/graph?g0.expr=up+%3E+0&g0.tab=1",
    });
    expect(report).toMatchObject({
      labels: [{ label: "source_workload", operator: "=", value: 'a"b' }],
      startMs: Date.UTC(2026, 10, 21, 11, 0, 0, 123),
      endMs: null,
      expression: "up > 0",
      notices: [],
    });
  });
});

describe("a link in our own words", () => {
  const look = (search: string) => reportFromParams(new URLSearchParams(search)).look;

  test("says how the page is to look", () => {
    expect(look("theme=dark&compare=1d&view=table")).toEqual({
      theme: "dark",
      compare: "1d",
      view: "table",
    });
  });

  test("and takes nobody else's labels for such words", () => {
    const { look, notices } = reportFromParams(new URLSearchParams("theme=billing&view=v2"));
    expect([look, notices]).toEqual([{ theme: null, compare: null, view: null }, []]);
  });
});

describe("a link to an expression", () => {
  const graph = (search: string) => reportFromGraphParams(new URLSearchParams(search));

  test("has no time of its own, which is said", () => {
    expect(graph("g0.expr=up&g0.tab=1")).toMatchObject({
      expression: "up",
      notices: ["expression"],
    });
  });

  test("may have one", () => {
    expect(graph("g1.expr=up&g1.range_input=2h&g1.end_input=2026-11-21+11:30")).toMatchObject({
      expression: "up",
      atMs: Date.UTC(2026, 10, 21, 11, 30),
      rangeSeconds: 7_200,
      notices: [],
    });
  });

  test("shows the range that is nearest to one of ours, and the panel that is about the mesh", () => {
    const of = (range: string) => graph(`g0.expr=up&g0.range_input=${range}`);
    expect(["1s", "1m", "2h", "52w"].map((range) => of(range).rangeSeconds)).toEqual([
      300, 300, 7_200, 2_592_000,
    ]);
    expect(of("long").notices).toContain("unread");
    expect(graph("g0.expr=up&g1.expr=istio_requests_total").expression).toBe(
      "istio_requests_total",
    );
  });

  test("without one, or with a book in it, is none, which is said", () => {
    expect(graph("").expression).toBeNull();
    expect(graph(`g0.expr=${"(".repeat(9_000)}`).notices).toEqual(["expression", "unread"]);
  });
});
