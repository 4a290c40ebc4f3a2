import { expect, test } from "vitest";
import { podsFromLogger } from "./logger-pod";

test.each([
  ["[pod/umiak-v1-5f7d/istio-proxy] ", "umiak-v1-5f7d", null],
  ["[pod/umiak-v1/istio-proxy] 2026-09-16T00:17:19.0Z ", "umiak-v1", null],
  ["umiak-v1-5f7d istio-proxy ", "umiak-v1-5f7d", null],
  ["quay umiak-v1-5f7d istio-proxy ", "umiak-v1-5f7d", null],
  ['2026-09-16T00:17:19Z {app="umiak", namespace="quay", pod="umiak-v1"} ', "umiak-v1", "quay"],
  ['{k8s_namespace_name="quay", k8s_pod_name="umiak-v1"} ', "umiak-v1", "quay"],
  ["umiak-v1-5f7d", "umiak-v1-5f7d", null],
])("%j names the pod", (logger, pod, namespace) => {
  expect(podsFromLogger(logger, "outbound")).toEqual({
    pod,
    podNamespace: namespace,
    callerPod: pod,
    callerNamespace: namespace,
  });
});

test.each(["", "> > ", "# ", "envoy-1  | ", "logs/umiak.log:17:", "2026-09-16T00:17:19.0Z "])(
  "%j names none",
  (logger) => {
    expect(podsFromLogger(logger, "outbound").pod).toBeNull();
  },
);

test("a long text before a record is nobody's name, however it looks", () => {
  expect(podsFromLogger("a".repeat(300_000), "outbound").pod).toBeNull();
});

test("the callee's own pod is not the caller", () => {
  expect(podsFromLogger("[pod/umiak-v1/istio-proxy] ", "inbound")).toMatchObject({
    pod: "umiak-v1",
    callerPod: null,
  });
});
