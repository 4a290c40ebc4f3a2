import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import { checksFor } from "@/lib/envoy/cause-check-facts";
import { FLAG_ADVICE } from "@/lib/envoy/flag-advice-facts";
import type { Edge } from "./edge";
import type { EdgeNames } from "./edge-commands";
import { possibleCommands } from "./possible-commands";

const WEB = { cluster: "east", namespace: "shop", name: "web-v1" };
const UF = FLAG_ADVICE.UF?.checks ?? [];
const NOBODY = { cluster: null, namespace: null } as const;

function commands(
  checks: Parameters<typeof possibleCommands>[0],
  ends: Partial<Pick<Edge, "source" | "destination">>,
  side: "caller" | "callee",
  known: Partial<EdgeNames> = {},
) {
  const { source, destination } = anEdge(ends);
  const own = { caller: WEB, callee: null, hasSeveralClusters: false, ...known };
  return possibleCommands(checks, { ...own, source, destination }, side).map(
    ({ command }) => command,
  );
}

test("a host outside the mesh has no pods, no namespace and no proxy to look into", () => {
  const destination = { ...NOBODY, name: "api.example.com", kind: "external" } as const;
  const told = commands(UF, { destination }, "caller");
  expect(told[0]).toBe(
    String.raw`kubectl logs -n shop deploy/web-v1 --all-pods -c istio-proxy --since=1h | grep -E '(^|[^A-Za-z0-9.-])api\.example\.com([^A-Za-z0-9.-]|$)'`,
  );
  expect(told.filter((command) => /\{|peerauthentications|networkpolicies/.test(command))).toEqual(
    [],
  );
});

test("what the mesh lets out is looked for where the call is made, and by no made-up name", () => {
  const destination = { ...NOBODY, name: "BlackHoleCluster", kind: "external" } as const;
  const told = commands(checksFor("egress_blocked"), { destination }, "caller");
  expect(told[0]).toMatch(/^kubectl get serviceentries -A -o '[^']*'$/);
  expect(told.join()).not.toContain("BlackHoleCluster");
});

test("a caller without a proxy has none to look into, and no rule of its own", () => {
  const source = { ...NOBODY, name: "unknown", kind: "unknown" } as const;
  const told = commands(UF, { source }, "caller", { caller: null });
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((command) => /\{pod|destinationrules/.test(command))).toEqual([]);
});

test("between two services all can be looked at", () => {
  expect(commands(UF, {}, "caller", { callee: WEB })).toHaveLength(UF.length);
});

test("an app outside the mesh has its caller's proxy asked, whoever is to blame", () => {
  const destination = { ...NOBODY, name: "api.example.com", kind: "external" } as const;
  const denied = commands(checksFor("unclear_denial"), { destination }, "callee");
  expect(denied[0]).toMatch(/^kubectl logs -n shop deploy\/web-v1 .*-c istio-proxy/);
  expect(denied.join()).not.toContain("authz");
  const source = { ...anEdge().source, kind: "gateway" } as const;
  const atGateway = commands(checksFor("rbac_denied"), { source, destination }, "caller");
  expect(atGateway[0]).toMatch(/^istioctl x authz check deploy\/web-v1/);
});
