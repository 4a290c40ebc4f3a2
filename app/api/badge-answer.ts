import { edgeNameFromSearch } from "@/lib/filters/edge-name";
import { edgesNamed } from "@/lib/filters/edge-page";
import { serviceFromSearch } from "@/lib/filters/embed-page";
import { withDeadline } from "@/lib/http/deadline";
import { FailureError } from "@/lib/http/failure";
import type { Viewer } from "@/lib/http/viewer";
import {
  type BadgeWords,
  edgeBadgeWords,
  serviceBadgeWords,
  unknownBadgeWords,
} from "@/lib/mesh/badge-words";
import type { Edge } from "@/lib/mesh/edge";
import { edgeText, endpointText } from "@/lib/mesh/endpoint";
import { serviceFromEdges } from "@/lib/mesh/service-edges";
import { badgeSvg } from "@/lib/picture/badge";
import { readEdges } from "@/lib/prometheus/read-edges";
import { requestedScope } from "./requested-scope";

const PARAMETERS = ["source", "destination", "protocol", "service"];
/** A badge may have the address of the frame beside it, whose looks are none of its own. */
const LOOKS = ["range", "theme"];

/** Sites that show images of others give up soon. */
const DEADLINE_MS = 8_000;
const KEPT_SECONDS = 30;

/** Always an image: whoever looks at a page with a badge sees no status and no body of an error. */
export async function badgeAnswer(
  request: Request,
  nowMs: number,
  viewer: Viewer,
): Promise<Response> {
  return new Response(badgeSvg(await badgeWords(request, nowMs, viewer)), {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": `private, max-age=${KEPT_SECONDS}`,
    },
  });
}

async function badgeWords(request: Request, nowMs: number, viewer: Viewer): Promise<BadgeWords> {
  const subject = subjectOf(new URL(request.url).searchParams);
  if (subject === null) return unknownBadgeWords("Flaghoist", "no edge or service is named");
  try {
    const scope = {
      ...requestedScope(request, [...PARAMETERS, ...LOOKS]),
      latency: "none",
      compareSeconds: null,
    } as const;
    const { edges } = await withDeadline(DEADLINE_MS, viewer.signal, tooLate, (signal) =>
      readEdges(scope, nowMs, { ...viewer, signal }),
    );
    return subject.wordsAmong(edges) ?? unknownBadgeWords(subject.name, "no traffic");
  } catch (failure) {
    if (!(failure instanceof FailureError)) throw failure;
    return failureWords(subject.name, failure);
  }
}

type Subject = { name: string; wordsAmong: (edges: readonly Edge[]) => BadgeWords | null };

function subjectOf(params: URLSearchParams): Subject | null {
  const edgeName = edgeNameFromSearch(params);
  const service = serviceFromSearch(params);
  if (edgeName !== null) {
    return {
      name: edgeText(edgeName),
      wordsAmong: (edges) => edgesNamed(edges, edgeName).map(edgeBadgeWords)[0] ?? null,
    };
  }
  if (service === null) return null;
  return {
    name: endpointText(service),
    wordsAmong: (edges) => {
      const found = serviceFromEdges(edges, service);
      return found && serviceBadgeWords(service, found);
    },
  };
}

/** Badges stand on public pages, and an upstream's own message may hold its address. */
function failureWords(name: string, { source, message }: FailureError): BadgeWords {
  return source === "request"
    ? unknownBadgeWords(name, "the address cannot be read", message)
    : unknownBadgeWords(name, "Prometheus does not answer");
}

function tooLate(): FailureError {
  const message = `Prometheus did not answer within ${DEADLINE_MS / 1_000} s.`;
  return new FailureError("prometheus", "timeout", message);
}
