import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHECKS } from "@/lib/envoy/check-facts";
import { type EdgeNames, edgeCommand } from "./edge-commands";
import { podPattern } from "./pod-pattern";

const NAMES: EdgeNames = {
  caller: { cluster: "east", namespace: "web", name: "storefront" },
  callee: { cluster: "west", namespace: "orders", name: "cart-v1" },
  destination: { cluster: "west", namespace: "orders", name: "cart-api", kind: "service" },
};

const STOREFRONT = `$(kubectl get pods -n web -o name | grep -m1 -E '/${podPattern("storefront")}$' | cut -d/ -f2)`;
const CART_POD = `$(kubectl get pods -n orders -o name | grep -m1 -E '/${podPattern("cart-v1")}$')`;
const CART = CART_POD.replace(/\)$/, " | cut -d/ -f2)");

describe("a pod", () => {
  const PODS = [
    "cart-v1-api-6584ddcf65-k78wz",
    "cart-v10-6584ddcf65-k78wz",
    "cart-v1-cache-0",
    "cart-v1-db-0",
    "cart-v1-grpc-k78wz",
    "other-cart-v1-0",
  ];

  const LONG = "reconciliation-of-payments-with-the-bank-statements-v1";

  test.each([
    ["a Deployment", "cart-v1", "cart-v1-6584ddcf65-k78wz"],
    ["a StatefulSet", "cart-v1", "cart-v1-0"],
    ["a DaemonSet", "cart-v1", "cart-v1-k78wz"],
    ["a workload with a long name", LONG, `${LONG}-658k78wz`],
  ])("of %s is found among others, by a real shell", (_, name, pod) => {
    const callee = { cluster: "west", namespace: "orders", name };
    const { command } = edgeCommand(CHECKS.describe, { ...NAMES, callee }, "callee");
    const others = [...PODS, LONG.replace("v1", "v2-658k78wz")];
    const names = [...others, pod, ...others].map((one) => `pod/${one}`).join("\n");
    const log = edgeCommand(CHECKS.calleeLog, { ...NAMES, callee }, "caller");
    expect(log).toMatchObject({ missing: [], command: expect.stringContaining(podPattern(name)) });
    const said = execFileSync(
      "sh",
      ["-c", `kubectl() { printf '%s\n' "$PODS"; }; istioctl() { echo "$4"; }; ${command}`],
      { encoding: "utf8", env: { ...process.env, PODS: names } },
    );
    expect(said.trim()).toBe(`${pod}.orders`);
  });
});

describe("a command of an edge", () => {
  test("names the workload whose proxy saw it, and the service that was called", () => {
    expect(edgeCommand(CHECKS.clusters, NAMES, "caller")).toEqual({
      what: CHECKS.clusters.what,
      command: `istioctl proxy-config clusters ${STOREFRONT}.web --fqdn cart-api.orders.svc.cluster.local`,
      cluster: "east",
      missing: [],
    });
    expect(edgeCommand(CHECKS.certificates, NAMES, "callee")).toMatchObject({
      command: `istioctl proxy-config secret ${CART}.orders`,
      cluster: "west",
    });
  });

  test("asks the service itself for the port that metrics do not tell", () => {
    const { command } = edgeCommand(CHECKS.endpoints, NAMES, "caller");
    expect(command).toBe(
      `istioctl proxy-config endpoints ${STOREFRONT}.web --cluster "outbound|$(kubectl get service -n orders cart-api -o jsonpath='{.spec.ports[0].port}')||cart-api.orders.svc.cluster.local"`,
    );
  });

  test("finds a pod by its name, whatever kind of workload it is of", () => {
    expect(edgeCommand(CHECKS.describe, NAMES, "callee").command).toBe(
      `istioctl x describe pod ${CART}.orders`,
    );
  });

  test("looks at the callee's app, whoever saw the failure", () => {
    expect(edgeCommand(CHECKS.appLog, NAMES, "caller").command).toBe(
      `kubectl logs -n orders ${CART_POD} --since=1h`,
    );
  });

  test("looks into the log of the workload, which its service may be called unlike", () => {
    expect(edgeCommand(CHECKS.calleeLog, NAMES, "caller").command).toBe(
      `kubectl logs -n orders ${CART_POD} -c istio-proxy --since=1h`,
    );
    expect(edgeCommand(CHECKS.calleeLog, { ...NAMES, callee: null }, "caller").command).toBe(
      "kubectl logs -n orders svc/cart-api -c istio-proxy --since=1h",
    );
  });

  test("quotes a host outside the cluster", () => {
    const destination = {
      cluster: null,
      namespace: null,
      name: "a b$(id)'",
      kind: "external" as const,
    };
    const { command } = edgeCommand(
      CHECKS.clusters,
      { ...NAMES, callee: null, destination },
      "caller",
    );
    expect(command).toBe(`istioctl proxy-config clusters ${STOREFRONT}.web --fqdn 'a b$(id)'\\'''`);
  });

  test("keeps the words in braces that nobody told, and names them", () => {
    const { command, missing } = edgeCommand(CHECKS.routes, { ...NAMES, caller: null }, "caller");
    expect(command).toBe("istioctl proxy-config routes {pod}.{podNamespace} -o json");
    expect(missing).toEqual(["pod", "podNamespace"]);
  });

  test("looks into all namespaces where nobody told which", () => {
    const destination = {
      cluster: null,
      namespace: null,
      name: "no route",
      kind: "unknown",
    } as const;
    const nowhere = { ...NAMES, callee: null, destination };
    expect(edgeCommand(CHECKS.analysis, nowhere, "caller")).toMatchObject({
      command: "istioctl analyze -A",
      missing: [],
    });
  });

  test("never runs what a name holds", () => {
    const odd = fc.string({
      unit: fc.constantFrom("$", "(", ")", ";", "'", "`", "|", "a", "-", " "),
    });
    fc.assert(
      fc.property(odd, odd, (name, namespace) => {
        const names: EdgeNames = {
          caller: { cluster: null, namespace, name },
          callee: { cluster: null, namespace, name },
          destination: { cluster: null, namespace, name, kind: "external" },
        };
        const { command } = edgeCommand(CHECKS.clusters, names, "caller");
        const words = execFileSync(
          "sh",
          ["-c", `istioctl() { for w; do printf '%s\\0' "$w"; done; }; ${command}`],
          {
            encoding: "utf8",
          },
        ).split("\0");
        expect(words.slice(0, 2)).toEqual(["proxy-config", "clusters"]);
        expect(words.at(-2)).toBe(name);
      }),
      { numRuns: 25 },
    );
  });
});
