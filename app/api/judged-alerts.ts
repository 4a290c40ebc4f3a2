import { settings } from "@/lib/config/settings";
import { landingHref } from "@/lib/filters/alert-href";
import { reportFromAlert } from "@/lib/filters/alert-report";
import { LINK_NOTICES } from "@/lib/filters/link-notices";
import type { FailureError } from "@/lib/http/failure";
import type { Viewer } from "@/lib/http/viewer";
import type { EdgesVerdict } from "@/lib/mesh/edges-verdict";
import type { Notice } from "@/lib/mesh/notice";
import { landingOf } from "./alert-landing";
import { type Judge, newJudge } from "./judge";
import type { Webhook, WebhookAlert } from "./webhook-body";

type JudgedAlert = {
  fingerprint: string | null;
  status: WebhookAlert["status"];
  link: string;
  /** `null`: nobody could be asked, or there was no traffic to judge. */
  verdict: EdgesVerdict | null;
  /** What the link's page says about how it was found. */
  remarks: string[];
};

export type AlertsAnswer = { alerts: JudgedAlert[]; notices: Notice[] };

const MOST_ALERTS = 100;

/** A link and a verdict for each alert, each at its own time; those of one time share their questions. */
export async function judgedAlerts(webhook: Webhook, viewer: Viewer): Promise<AlertsAnswer> {
  const nowMs = Date.now();
  const { publicUrl } = settings();
  const alerts = webhook.alerts.slice(0, MOST_ALERTS);
  const judge = newJudge(nowMs, viewer);
  const judged = await Promise.all(
    alerts.map((alert) => judgedAlert(alert, publicUrl ?? "", judge, nowMs, viewer)),
  );
  return {
    alerts: judged.map(({ alert }) => alert),
    notices: [
      ...failureNotices(
        judged.map(({ lost }) => lost),
        "Some alerts have a link made of their labels alone, and no verdict",
      ),
      ...failureNotices(
        judged.map(({ unfollowed }) => unfollowed),
        "Some verdicts do not say whether their edge only passes failures on",
      ),
      ...leftOutNotice(webhook.alerts.length - alerts.length, "are not judged here", MOST_ALERTS),
      ...leftOutNotice(webhook.truncated, "were left out by Alertmanager", null),
      ...(publicUrl === null ? [PATHS_ALONE] : []),
    ],
  };
}

/** `lost`: why the alert's edges are unknown; `unfollowed`: why what they pass on is. */
type Judged = { alert: JudgedAlert; lost: FailureError | null; unfollowed: FailureError | null };

async function judgedAlert(
  webhookAlert: WebhookAlert,
  publicUrl: string,
  judge: Judge,
  nowMs: number,
  viewer: Viewer,
): Promise<Judged> {
  const { fingerprint, status } = webhookAlert;
  const report = reportFromAlert(webhookAlert);
  const { alert, landing, failure: lost } = await landingOf(report, nowMs, viewer);
  const { verdict, failure: unfollowed } = await judge(landing.edges, alert.span);
  const judged = {
    fingerprint,
    status,
    link: `${publicUrl}${landingHref(landing, alert.span, alert.notices)}`,
    verdict,
    remarks: [...landing.notices, ...alert.notices].map((notice) => LINK_NOTICES[notice]),
  };
  return { alert: judged, lost, unfollowed };
}

/** Each failure once, however many alerts it left without something. */
function failureNotices(failures: (FailureError | null)[], without: string): Notice[] {
  const known = failures.filter((failure) => failure !== null);
  const byMessage = new Map(known.map((failure) => [failure.message, failure]));
  return [...byMessage.values()].map(({ source, kind, message }) => ({
    source,
    kind,
    message: `${without}. ${message}`,
  }));
}

function leftOutNotice(count: number, why: string, most: number | null): Notice[] {
  if (count <= 0) return [];
  const limit = most === null ? "" : `: ${most} at a time is the limit`;
  return [{ source: "flaghoist", kind: "limited", message: `${count} alerts ${why}${limit}.` }];
}

const PATHS_ALONE: Notice = {
  source: "flaghoist",
  kind: "settings",
  message: "Links are paths without a host: set PUBLIC_URL to where people reach Flaghoist.",
};
