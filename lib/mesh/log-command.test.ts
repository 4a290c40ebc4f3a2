import { expect, test } from "vitest";
import type { Cause } from "@/lib/envoy/cause-facts";
import type { Endpoint } from "./endpoint";
import { logCommand } from "./log-command";

const web: Endpoint = { cluster: null, namespace: "front", name: "web", kind: "workload" };
const cart: Endpoint = { cluster: null, namespace: "shop", name: "cart", kind: "service" };
const address: Endpoint = { cluster: null, namespace: null, name: "10.0.0.5", kind: "unknown" };

function next(
  cause: Cause,
  source = web,
  destination = cart,
  side: "caller" | "callee" = "caller",
) {
  const told = { cause, outcome: "failed", requests: 3, sentence: null } as const;
  return logCommand({ source, destination }, told, side)?.command ?? null;
}

test("the caller's own proxy is looked into where its lines name the pod", () => {
  expect(next("no_healthy_endpoint")).toMatch(
    /^istioctl proxy-config endpoints deploy\/web\.front \| grep /,
  );
});

test("where they do not, the first command that needs no pod stands", () => {
  expect(next("no_healthy_endpoint", address)).toBe(
    "kubectl get endpointslices -n shop -l kubernetes.io/service-name=cart -o wide",
  );
});

test("what the app does is looked for at the callee", () => {
  expect(next("app_error")).toBe("kubectl logs -n shop svc/cart -c istio-proxy --since=1h");
  const callee: Endpoint = { ...web, namespace: "shop", name: "cart-v1" };
  expect(next("app_not_listening", address, callee, "callee")).toMatch(
    /^kubectl debug -it -n shop /,
  );
});

test("nothing is run where nothing went wrong", () => {
  expect(logCommand({ source: web, destination: cart }, null, "caller")).toBe(null);
});
