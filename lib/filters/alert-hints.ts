import type { LabelTest } from "@/lib/mesh/label-test";
import { workloadOfPod } from "@/lib/mesh/pod-workload";
import { valueIn } from "./alert-label-tests";

const SIDES = ["source", "destination"] as const;

/** What Kubernetes' own metrics call a workload, the surest first. */
const WORKLOAD_LABELS = ["deployment", "statefulset", "daemonset", "pod"] as const;

export const HINT_LABELS: readonly string[] = [
  ...SIDES.map((side) => `${side}_app`),
  ...WORKLOAD_LABELS,
];

/**
 * Labels that no series of an edge is asked for by, as tests of those that it is. An app is what
 * Istio makes the canonical service of.
 */
export function testsOfApps(tests: readonly LabelTest[]): LabelTest[] {
  return SIDES.flatMap((side) => {
    const names = [`${side}_canonical_service`, `${side}_workload`];
    const app = tests.find(({ label }) => label === `${side}_app`);
    const isNamed = tests.some(({ label }) => names.includes(label));
    return app === undefined || isNamed ? [] : [{ ...app, label: `${side}_canonical_service` }];
  });
}

/** A workload is whoever reports, which unless it is said to be the source is who is called. */
export function testsOfWorkload(tests: readonly LabelTest[]): LabelTest[] {
  const label = WORKLOAD_LABELS.find((one) => valueIn(tests, one) !== null);
  const name = label && valueIn(tests, label);
  if (!name) return [];
  const side = valueIn(tests, "reporter") === "source" ? "source" : "destination";
  const namespace = valueIn(tests, "namespace");
  const text = label === "pod" ? workloadOfPod(name) : name;
  return [
    isTest(`${side}_workload`, text),
    ...(namespace === null ? [] : [isTest(`${side}_workload_namespace`, namespace)]),
  ];
}

function isTest(label: string, text: string): LabelTest {
  return { label, isNegated: false, patterns: [{ text, fit: "whole" }] };
}
