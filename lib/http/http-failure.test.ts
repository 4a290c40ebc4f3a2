import { describe, expect, test } from "vitest";
import { PROMETHEUS } from "@/lib/prometheus/upstream";
import { httpFailure, retryAfterSeconds } from "./http-failure";

function failureOf(status: number, body: unknown = "", headers: { location?: string } = {}) {
  const isText = typeof body === "string";
  return httpFailure(
    { ...PROMETHEUS, url: "http://p" },
    {
      status,
      location: headers.location ?? null,
      retryAfter: null,
      contentType: isText ? "text/plain; charset=utf-8" : "application/json",
      text: isText ? body : JSON.stringify(body),
    },
  );
}

function spoken(errorType: string, error: string) {
  return { status: "error", errorType, error };
}

describe("an answer that is no answer is worded by what it says", () => {
  test.each([
    [400, spoken("bad_data", "parse error"), "rejected", "(bad_data: parse error)"],
    [422, spoken("execution", "many-to-many matching"), "rejected", "many-to-many"],
    [422, spoken("execution", "would load too many samples"), "limited", "fewer namespaces"],
    [422, spoken("422", "cannot select more than -search.maxSeries"), "limited", "maxSeries"],
    [422, spoken("execution", "context deadline exceeded"), "timeout", "its own time"],
    [503, spoken("timeout", "query timed out"), "timeout", "its own time"],
    [500, spoken("internal", "disk broken"), "rejected", "(internal: disk broken)"],
    [422, "the query exceeded the maximum number of chunks", "limited", "maximum number"],
    [400, "", "rejected", "HTTP 400"],
    [500, "", "unreachable", "answers 500"],
    [401, "", "rejected", "asks for a login (401)"],
    [401, "no org id", "rejected", "X-Scope-OrgID"],
    [403, "", "rejected", "forbids the question (403)"],
    [404, "404 page not found", "rejected", "/prometheus"],
    [405, "", "rejected", "POST"],
    [408, "", "timeout", "(408)"],
    [413, "", "limited", "(413)"],
    [429, "", "limited", "Try again later"],
    [502, "Bad Gateway", "unreachable", "answers 502"],
    [503, "Service Unavailable", "unreachable", "starting"],
    [504, "", "timeout", "gateway"],
  ])("%i %j is %s", (status, body, kind, words) => {
    const failure = failureOf(status, body);
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(/^Prometheus at http:\/\/p /);
    expect(failure.message).toContain(words);
  });
});

test("a redirect shows the host it leads to and no more", () => {
  const location = "https://login.example.com/start?token=s3cret";
  const { message } = failureOf(302, "", { location });
  expect(message).toContain("redirects to https://login.example.com (302)");
  expect(message).not.toContain("s3cret");
});

test("a redirect within the host names none", () => {
  expect(failureOf(307, "", { location: "/login?s3cret" }).message).toContain("redirects (307)");
});

test("long words are cut", () => {
  expect(failureOf(400, spoken("bad_data", "x".repeat(5000))).message.length).toBeLessThan(500);
});

test("a time to come back is read as seconds or as a date", () => {
  expect(retryAfterSeconds("7")).toBe(7);
  expect(retryAfterSeconds(new Date(Date.now() + 30_000).toUTCString())).toBeGreaterThan(28);
  expect(retryAfterSeconds(new Date(0).toUTCString())).toBe(0);
  expect(retryAfterSeconds("soon")).toBeNull();
  expect(retryAfterSeconds(null)).toBeNull();
});
