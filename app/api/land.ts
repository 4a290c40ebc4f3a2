import { landingHref } from "@/lib/filters/alert-href";
import type { AlertReport } from "@/lib/filters/alert-report";
import type { Viewer } from "@/lib/http/viewer";
import { landingOf } from "./alert-landing";

/** Sends a browser to the page that a link is about; the address says what there is to say. */
export async function land(report: AlertReport, viewer: Viewer): Promise<Response> {
  const { alert, landing } = await landingOf(report, Date.now(), viewer);
  const location = landingHref(landing, alert.span, alert.notices, alert.look);
  return new Response(null, { status: 307, headers: { location } });
}
