/** Lines as Istio's proxies log them; what is not given is a request that went well. */
type Line = {
  at?: number;
  path?: string;
  code?: number;
  flags?: string;
  details?: string;
  service?: string;
  pod?: string;
  ms?: number;
};

const STARTED_MS = Date.UTC(2026, 10, 21, 9, 14);

export function textLine(line: Line = {}): string {
  const { at = 0, path = "/cart", code = 200, flags = "-", details = "via_upstream" } = line;
  const { service = "cart.shop", pod = "web-6d4cf56db6-pq7rs", ms = 12 } = line;
  const time = new Date(STARTED_MS + at).toISOString();
  return `[pod/${pod}/istio-proxy] [${time}] "GET ${path} HTTP/1.1" ${code} ${flags} ${details} - "-" 0 95 ${ms} 2 "-" "curl/8.9.1" "id-${at}" "${service}:8080" "10.244.2.7:8080" outbound|8080||${service}.svc.cluster.local 10.244.5.4:50000 10.96.0.9:8080 10.244.5.4:40000 - default`;
}

/** Lines to many services, each ended; one in ten has no healthy endpoint behind it. */
export function largeLog(lines: number): string {
  const line = (index: number) =>
    index % 10 === 9
      ? textLine({ at: index * 5, code: 503, flags: "UH", details: "no_healthy_upstream" })
      : textLine({ at: index * 5, service: `svc${index % 40}.shop` });
  return Array.from({ length: lines }, (_, index) => `${line(index)}\n`).join("");
}
