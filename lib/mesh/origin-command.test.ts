import { expect, test } from "vitest";
import { anEdge } from "@/e2e/harness/an-edge";
import type { Edge } from "./edge";
import { trouble } from "./edge.fixture";
import { originCommand } from "./origin-command";

const ONE_CLUSTER = { hasSeveralClusters: false };
const UH = { troubles: [trouble("failed", 0.04, { owner: "mesh", flag: "UH" })] };
const BY_APP = { troubles: [trouble("failed", 0.04, { owner: "app" })] };

test("an edge of services gets the first command that needs no workload", () => {
  expect(originCommand(anEdge(UH), ONE_CLUSTER)?.command).toBe(
    "kubectl get endpointslices -n shop -l kubernetes.io/service-name=pricing -o wide",
  );
});

test("an edge of workloads gets the first command there is", () => {
  const cart = anEdge().source;
  const edge = anEdge({ ...UH, source: { ...cart, kind: "workload" } });
  expect(originCommand(edge, ONE_CLUSTER)?.command).toContain("istioctl proxy-config endpoints");
});

test("an app that fails without a flag has its proxy's log read", () => {
  const edge = anEdge(BY_APP);
  expect(originCommand(edge, ONE_CLUSTER)?.command).toContain("kubectl logs -n shop");
});

test("where nothing is known there is none", () => {
  const nowhere = { cluster: null, namespace: null, name: "no route", kind: "unknown" } as const;
  const edge = anEdge({
    destination: nowhere,
    ...BY_APP,
  });
  expect(originCommand(edge, ONE_CLUSTER)?.missing ?? []).toEqual([]);
});

test("what a host outside the mesh does not have is not looked at", () => {
  const host = {
    cluster: null,
    namespace: null,
    name: "api.example.com",
    kind: "external",
  } as const;
  const uf = { troubles: [trouble("failed", 0.04, { owner: "mesh", flag: "UF" })] };
  const command = (change: Partial<Edge>) =>
    originCommand(anEdge({ ...change, destination: host }), ONE_CLUSTER)?.command ?? null;
  expect(command(uf)).toMatch(/^kubectl get destinationrules /);
  expect(command(BY_APP)).toBe(null);
  const caller = { ...anEdge().source, kind: "workload" } as const;
  expect(command({ ...BY_APP, source: caller })).toMatch(/^kubectl logs -n shop deploy\/cart /);
});

test("it says in which cluster it runs where there are several, whoever runs there", () => {
  const lh = { troubles: [trouble("failed", 0.04, { owner: "app", flag: "LH" })] };
  const west = { ...anEdge().destination, cluster: "west" };
  const edge = anEdge({ ...lh, destination: west });
  expect(originCommand(edge, { hasSeveralClusters: true })).toMatchObject({
    command: expect.stringMatching(/^kubectl --context=CONTEXT_OF_west get envoyfilters /),
    cluster: "west",
  });
});
