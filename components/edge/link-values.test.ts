import { expect, test } from "vitest";
import type { EdgeEvidence } from "@/lib/mesh/edge-evidence";
import type { Endpoint } from "@/lib/mesh/endpoint";
import { serviceLinkValues, spanOf, tellingLogql } from "./link-values";

const ANSWERED = "2026-11-21T12:00:00.000Z";
const NOON = Date.parse(ANSWERED);
const cart: Endpoint = { cluster: "east", namespace: "shop", name: "cart", kind: "service" };

test("a page shows what leads up to its pinned instant, else up to its answer", () => {
  expect(spanOf({ at: null, range: 60 }, ANSWERED)).toEqual({ fromMs: NOON - 60_000, toMs: NOON });
  expect(spanOf({ at: 90_000, range: 60 }, ANSWERED)).toEqual({ fromMs: 30_000, toMs: 90_000 });
});

test("a service is told by its names, and has no caller", () => {
  expect(serviceLinkValues(cart, { fromMs: 0, toMs: 1_000 })).toMatchObject({
    service: "cart",
    namespace: "shop",
    cluster: "east",
    callerService: null,
    toSeconds: "1",
  });
});

test("who is not known has no name", () => {
  const nobody: Endpoint = { cluster: null, namespace: null, name: "unknown", kind: "unknown" };
  expect(serviceLinkValues(nobody, { fromMs: 0, toMs: 0 }).service).toBeNull();
});

test("the logs are asked for where most failures were found, never for what went well", () => {
  const source = (about: EdgeEvidence["sources"][number]["about"], lines: number) => ({
    about,
    logql: about,
    lines,
    isCut: false,
  });
  const callers = source("caller's failures", 2);
  expect(tellingLogql([callers, source("callee's failures", 3), source("the rest", 9)])).toBe(
    "callee's failures",
  );
  expect(tellingLogql([callers, source("callee's failures", 2)])).toBe("caller's failures");
  expect(tellingLogql([source("the rest", 9)])).toBeNull();
});
