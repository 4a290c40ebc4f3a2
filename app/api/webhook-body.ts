import { FailureError } from "@/lib/http/failure";

export type WebhookAlert = {
  fingerprint: string | null;
  status: "firing" | "resolved";
  labels: Record<string, string>;
  startsAt: string;
  endsAt: string;
  generatorURL: string;
};

/** `truncated`: alerts that Alertmanager itself left out. */
export type Webhook = { alerts: WebhookAlert[]; truncated: number };

/** The body of an Alertmanager webhook; what is not one is refused by the name of its part. */
export function webhookFromText(text: string, nowMs: number): Webhook {
  const body = parsed(text);
  if (!isRecord(body)) throw refused("The body is not a JSON object");
  if (!Array.isArray(body.alerts)) throw refused("alerts is missing or no list");
  const { truncatedAlerts } = body;
  return {
    alerts: body.alerts.map((alert: unknown, index) => toAlert(alert, `alerts[${index}]`, nowMs)),
    truncated: typeof truncatedAlerts === "number" ? truncatedAlerts : 0, // older versions have no such field
  };
}

function toAlert(alert: unknown, where: string, nowMs: number): WebhookAlert {
  if (!isRecord(alert)) throw refused(`${where} is no object`);
  const { labels, fingerprint, status: told } = alert;
  if (!isTexts(labels)) throw refused(`${where}.labels is missing, or holds more than texts`);
  if (told !== undefined && told !== "firing" && told !== "resolved") {
    throw refused(`${where}.status is neither "firing" nor "resolved"`);
  }
  const endsAt = textIn(alert, "endsAt", where);
  const status = told ?? (isOver(endsAt, nowMs) ? "resolved" : "firing");
  return {
    fingerprint: typeof fingerprint === "string" ? fingerprint : null,
    status,
    labels,
    startsAt: textIn(alert, "startsAt", where),
    endsAt: status === "resolved" ? endsAt : "",
    generatorURL: textIn(alert, "generatorURL", where),
  };
}

/** The year 1 is how Alertmanager writes "not yet", and an end to come is a guess of its own. */
function isOver(endsAt: string, nowMs: number): boolean {
  const endMs = Date.parse(endsAt);
  return endMs > 0 && endMs <= nowMs;
}

/** A field that is not there is empty. */
function textIn(alert: Record<string, unknown>, field: string, where: string): string {
  const value = alert[field] ?? "";
  if (typeof value !== "string") throw refused(`${where}.${field} is no text`);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refused("The body is not JSON", cause);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((text) => typeof text === "string");
}

function refused(what: string, cause?: unknown): FailureError {
  const message = `${what}: send what an Alertmanager webhook sends, version 4.`;
  return new FailureError("request", "rejected", message, { cause });
}
