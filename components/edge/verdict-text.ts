import { wholePageHref } from "@/lib/filters/embed-page";
import type { Edge } from "@/lib/mesh/edge";
import type { EdgeCommand } from "@/lib/mesh/edge-commands";
import type { EdgeVerdict } from "@/lib/mesh/edge-verdict";
import { type Endpoint, endpointText } from "@/lib/mesh/endpoint";

type VerdictText = {
  edge: Edge;
  verdict: EdgeVerdict;
  command: EdgeCommand | null;
  link: string;
};

/** The verdict as a message for people who do not have the page before them. */
export function verdictText({ edge, verdict, command, link }: VerdictText): string {
  const { state, sentence, sureness, evidence } = verdict;
  return [
    `${endText(edge.source)} → ${endText(edge.destination)}: ${state === "over" ? "recovered" : edge.health}`,
    sentence,
    ...(sureness === null ? [] : [`Confidence: ${sureness.confidence}, ${sureness.because}.`]),
    ...evidence.map(({ text }) => `- ${text}`),
    ...(command === null ? [] : [`Next: ${command.command}`]),
    link,
  ].join("\n");
}

/** The address of what is on the screen now, whenever it is opened; from a frame, that of its page. */
export function pinnedLink(href: string, at: string): string {
  const { origin, pathname, search } = new URL(href);
  const address = `${origin}${wholePageHref(pathname, search)}`;
  const whole = new URL(address);
  if (whole.searchParams.has("at")) return address;
  return `${address}${whole.search === "" ? "?" : "&"}at=${at}`;
}

function endText(endpoint: Endpoint): string {
  const { cluster } = endpoint;
  return `${endpointText(endpoint)}${cluster === null ? "" : ` (${cluster})`}`;
}
