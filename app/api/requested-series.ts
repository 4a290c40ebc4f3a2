import { FailureError } from "@/lib/http/failure";
import type { SeriesSubject } from "@/lib/mesh/series-subject";

/** What a series may be asked about; each is given once at most. */
export const SERIES_PARAMETERS = ["edge", "callee", "caller", "protocol", "part", "range"] as const;

const PARTS = ["requests", "latency"] as const;
const MOST_ENDPOINTS = 20;

export function requestedSubject(request: Request): SeriesSubject {
  const params = new URL(request.url).searchParams;
  const given = (["edge", "callee", "caller"] as const).filter((name) => params.has(name));
  const [kind, ...others] = given;
  if (kind === undefined || others.length > 0) {
    throw refused("One of edge, callee and caller is needed: the id of an edge or of its end.");
  }
  const text = params.get(kind) ?? "";
  if (kind === "edge") return { kind, id: text };
  const ids = text.split(",");
  if (ids.length > MOST_ENDPOINTS) {
    throw refused(`${kind} names ${ids.length} ends: use ${MOST_ENDPOINTS} at most.`);
  }
  return { kind, ids, transport: requestedTransport(params) };
}

export function requestedPart(request: Request): (typeof PARTS)[number] {
  const given = new URL(request.url).searchParams.get("part") ?? "requests";
  const part = PARTS.find((one) => one === given);
  if (part === undefined) throw refused(`part is unknown: it may be ${PARTS.join(" or ")}.`);
  return part;
}

function requestedTransport(params: URLSearchParams): "request" | "tcp" {
  const protocol = params.get("protocol");
  if (protocol === null) return "request";
  if (protocol === "tcp") return "tcp";
  throw refused("protocol is unknown: it may be tcp, or left out.");
}

function refused(message: string): FailureError {
  return new FailureError("request", "rejected", message);
}
