import { expect, test } from "vitest";
import { newMeters } from "./meters";

test("a counter adds up for each set of labels", () => {
  const meters = newMeters();
  meters.add("flaghoist_cache_hits_total", { question: "requests" });
  meters.add("flaghoist_cache_hits_total", { question: "requests" }, 2);
  meters.add("flaghoist_cache_hits_total", { question: "tcp" });
  expect(meters.text()).toBe(
    [
      "# HELP flaghoist_cache_hits_total Answers given out of the short memory.",
      "# TYPE flaghoist_cache_hits_total counter",
      'flaghoist_cache_hits_total{question="requests"} 3',
      'flaghoist_cache_hits_total{question="tcp"} 1',
      "",
    ].join("\n"),
  );
});

test("a gauge holds the last value", () => {
  const meters = newMeters();
  meters.set("flaghoist_cache_entries", {}, 7);
  meters.set("flaghoist_cache_entries", {}, 5);
  expect(meters.text()).toContain("flaghoist_cache_entries 5\n");
});

test("a histogram counts cumulatively, with its sum and count", () => {
  const meters = newMeters();
  const labels = { upstream: "prometheus", question: "requests" };
  meters.observeSeconds("flaghoist_upstream_seconds", labels, 0.2);
  meters.observeSeconds("flaghoist_upstream_seconds", labels, 100);
  const lines = meters.text().split("\n");
  const named = (suffix: string) => lines.find((line) => line.includes(suffix));
  expect(named('le="0.1"')).toMatch(/ 0$/);
  expect(named('le="0.25"')).toMatch(/ 1$/);
  expect(named('le="60"')).toMatch(/ 1$/);
  expect(named('le="+Inf"')).toMatch(/ 2$/);
  expect(named("_sum")).toMatch(/ 100\.2$/);
  expect(named("_count")).toMatch(/ 2$/);
});

test("a label value is escaped", () => {
  const meters = newMeters();
  meters.add("flaghoist_http_requests_total", { route: 'a"b\\c\nd' });
  expect(meters.text()).toContain('{route="a\\"b\\\\c\\nd"} 1');
});
