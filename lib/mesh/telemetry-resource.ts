/**
 * Has the proxies of these namespaces log what fails and nothing else. TCP has no code, and CEL
 * fails on what is not there.
 */
export function telemetryResource(namespaces: readonly string[]): string {
  return [...new Set(namespaces)].map(resourceIn).join("---\n");
}

function resourceIn(namespace: string): string {
  return `apiVersion: telemetry.istio.io/v1 # v1alpha1 before Istio 1.22
kind: Telemetry
metadata:
  name: log-failures
  namespace: ${JSON.stringify(namespace)}
spec:
  accessLogging:
    - providers:
        - name: envoy
      filter:
        expression: "(has(response.code) && response.code >= 400) || response.flags != 0"
`;
}
