import type { Notice } from "./notice";

/** Said of an instant before the first sample of any kind. */
export function retentionNotice(atMs: number, firstSampleMs: number): Notice {
  return {
    source: "prometheus",
    kind: "retention",
    message: `Prometheus holds no samples at all of ${minuteText(atMs)}; the first after it are of about ${minuteText(firstSampleMs)}. This time is older than what Prometheus keeps, or nothing was scraped then.`,
  };
}

function minuteText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
