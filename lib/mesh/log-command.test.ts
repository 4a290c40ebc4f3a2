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
  expect(next("app_error")).toBe(
    "kubectl logs -n shop svc/cart --all-pods -c istio-proxy --since=1h",
  );
  const callee: Endpoint = { ...web, namespace: "shop", name: "cart-v1" };
  expect(next("app_not_listening", address, callee, "callee")).toMatch(
    /^kubectl debug -it -n shop /,
  );
});

const OF_ITS_PODS = /kubectl get|authz|deploy\/api/;

test.each<Cause>(["app_error", "connection_refused", "connection_closed", "stream_reset"])(
  "of %s at a host outside the mesh its caller's proxy tells",
  (cause) => {
    const host: Endpoint = { ...address, name: "api.example.com", kind: "external" };
    expect(next(cause, web, host)).toMatch(/^kubectl logs -n front deploy\/web .*istio-proxy/);
  },
);

test("nobody looks at pods, policies and rules that a host outside the mesh does not have", () => {
  const host: Endpoint = { ...address, name: "api.example.com", kind: "external" };
  expect(next("connect_timeout", web, host)).toMatch(
    /^istioctl proxy-config endpoints deploy\/web/,
  );
  expect(next("unclear_denial", web, host)).not.toMatch(OF_ITS_PODS);
  expect(next("app_error", web, address)).toBe(null);
});

test("nothing is run where nothing went wrong", () => {
  expect(logCommand({ source: web, destination: cart }, null, "caller")).toBe(null);
});
