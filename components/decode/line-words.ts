import type { AccessRecord } from "@/lib/envoy/access-record";

/** The time of day, with what the proxy wrote of its fractions. */
export function clockText(startTime: string | null): string {
  if (startTime === null) return "–";
  const [, clock] = /T(\d\d:\d\d:\d\d(?:\.\d{1,3})?)/.exec(startTime) ?? [];
  return clock ?? startTime;
}

export function statusText({ responseCode, grpcStatus, isTcp }: AccessRecord): string {
  if (grpcStatus !== null && grpcStatus > 0) return `gRPC ${grpcStatus}`;
  if (isTcp) return "TCP";
  return responseCode === null ? "–" : `${responseCode}`;
}

/** What was asked, and of whom. */
export function requestText(record: AccessRecord): string {
  const { method, path, destinationService, destinationHost, authority, downstreamLocal } = record;
  const whom =
    destinationService?.replace(/\.svc\..*$/, "") ??
    destinationHost ??
    authority ??
    downstreamLocal;
  const request = method === null ? null : `${method} ${path ?? ""}`.trim();
  return [request, whom].filter((part) => part !== null).join(" → ");
}
