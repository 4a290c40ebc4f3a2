import { describe, expect, test } from "vitest";
import { containerLabels, matchersFor, podOfStream, selectorFromLabels } from "./stream-labels";

const PODS = "(cart(-[bcdfghjklmnpqrstvwxz2456789]{5,10}|-[0-9]{1,10}){0,2})";
const CART = [{ namespace: "shop", name: "cart" }];

describe("the proxies' streams are found by the labels that there are", () => {
  test("as Promtail and Alloy name them", () => {
    const labels = ["app", "container", "namespace", "pod"];
    const selector = selectorFromLabels(labels, "container") ?? [];
    expect(matchersFor(selector, CART)).toEqual([
      { label: "container", operator: "=", value: "istio-proxy" },
      { label: "namespace", operator: "=~", value: "(shop)" },
      { label: "pod", operator: "=~", value: PODS },
    ]);
  });

  test("as OTLP names them, also beside others", () => {
    const otlp = ["k8s_container_name", "k8s_namespace_name", "k8s_pod_name", "service_name"];
    const labels = ["container", "namespace", "pod", ...otlp];
    expect(containerLabels(labels)).toEqual(["container", "k8s_container_name"]);
    expect(selectorFromLabels(labels, "k8s_container_name")?.map(({ label }) => label)).toEqual([
      "k8s_container_name",
      "k8s_namespace_name",
      "k8s_pod_name",
    ]);
  });

  test("as OTLP leaves pods beside the lines, where Loki does not index them", () => {
    const labels = ["k8s_container_name", "k8s_namespace_name", "service_name"];
    const selector = selectorFromLabels(labels, "k8s_container_name") ?? [];
    expect(matchersFor(selector, CART)).toEqual([
      { label: "k8s_container_name", operator: "=", value: "istio-proxy" },
      { label: "k8s_namespace_name", operator: "=~", value: "(shop)" },
      { label: "k8s_pod_name", operator: "=~", value: PODS, isOptional: true },
    ]);
  });

  test("without a container, or without pods", () => {
    expect(selectorFromLabels(["pod", "namespace"], null)).toHaveLength(2);
    expect(selectorFromLabels(["namespace"], null)).toEqual([
      { label: "namespace", operator: "=", value: "{namespace}" },
    ]);
  });

  test("and not at all where none tells pods or namespaces", () => {
    expect(selectorFromLabels(["app", "container"], "container")).toBeNull();
  });
});

describe("a selector of one's own", () => {
  test("takes several names in the place of its placeholders, its own text literally", () => {
    const selector = [
      { label: "stream", operator: "=" as const, value: "k8s.{namespace}.{pod}" },
      { label: "app", operator: "=~" as const, value: "istio.*" },
      { label: "ns", operator: "!~" as const, value: "x|{namespace}" },
    ];
    const workloads = [
      { namespace: "shop", name: "cart" },
      { namespace: "a.b", name: "cart" },
    ];
    expect(matchersFor(selector, workloads)).toEqual([
      { label: "stream", operator: "=~", value: `k8s\\.(a\\.b|shop)\\.${PODS}` },
      { label: "app", operator: "=~", value: "istio.*" },
      { label: "ns", operator: "!~", value: "x|(a\\.b|shop)" },
    ]);
  });
});

test("a stream names its pod and namespace however its agent calls them", () => {
  expect(podOfStream({ pod: "a", namespace: "b" })).toEqual({ pod: "a", namespace: "b" });
  expect(podOfStream({ k8s_pod_name: "a" })).toEqual({ pod: "a", namespace: null });
  expect(podOfStream({ app: "x" })).toEqual({ pod: null, namespace: null });
});
