import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FailureError } from "@/lib/http/failure";
import { webhookFromText as webhookAt } from "./webhook-body";

const NOW_MS = Date.UTC(2026, 10, 21, 12);

function webhookFromText(text: string) {
  return webhookAt(text, NOW_MS);
}

const ALERT = {
  status: "resolved",
  labels: { alertname: "EdgeFails" },
  annotations: {},
  startsAt: "2026-11-21T11:00:00Z",
  endsAt: "2026-11-21T11:10:00Z",
  generatorURL: "http://prometheus/graph?g0.expr=up",
  fingerprint: "c0ffee",
};

describe("the body of a webhook", () => {
  test("is read as Alertmanager writes it", () => {
    const body = { version: "4", receiver: "bot", truncatedAlerts: 3, alerts: [ALERT] };
    const { annotations: _, ...read } = ALERT;
    expect(webhookFromText(JSON.stringify(body))).toEqual({ alerts: [read], truncated: 3 });
  });

  test("an alert that fires has no end, whatever its field says", () => {
    const text = JSON.stringify({ alerts: [{ ...ALERT, status: "firing" }] });
    expect(webhookFromText(text).alerts[0]?.endsAt).toBe("");
  });

  test.each([
    ["2026-11-21T11:10:00Z", "resolved"],
    ["2026-11-21T12:10:00Z", "firing"],
    ["0001-01-01T00:00:00Z", "firing"],
    ["soon", "firing"],
  ])("an alert without a status that ends at %s is %s", (endsAt, status) => {
    const { status: _, ...alert } = ALERT;
    const text = JSON.stringify({ alerts: [{ ...alert, endsAt }] });
    const ended = status === "resolved" ? endsAt : "";
    expect(webhookFromText(text).alerts).toMatchObject([{ status, endsAt: ended }]);
  });

  test("labels are enough of an alert", () => {
    expect(webhookFromText('{"alerts":[{"labels":{}}]}').alerts).toEqual([
      {
        fingerprint: null,
        status: "firing",
        labels: {},
        startsAt: "",
        endsAt: "",
        generatorURL: "",
      },
    ]);
  });

  test.each([
    ["", "The body is not JSON"],
    ["[]", "The body is not a JSON object"],
    ["{}", "alerts is missing"],
    ['{"alerts":[1]}', "alerts[0] is no object"],
    ['{"alerts":[{"labels":{}},{}]}', "alerts[1].labels is missing"],
    ['{"alerts":[{"labels":{"a":1}}]}', "alerts[0].labels is missing, or holds more than texts"],
    ['{"alerts":[{"labels":{},"status":"?"}]}', "alerts[0].status is neither"],
    ['{"alerts":[{"labels":{},"startsAt":5}]}', "alerts[0].startsAt is no text"],
  ])("%s is refused by the name of what is wrong", (text, words) => {
    expect(() => webhookFromText(text)).toThrow(words);
  });

  test("any text and any JSON is a webhook or refused", () => {
    const some = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"alerts":[${json}]}`),
    );
    fc.assert(
      fc.property(some, (text) => {
        try {
          expect(Array.isArray(webhookFromText(text).alerts)).toBe(true);
        } catch (failure) {
          expect(failure).toBeInstanceOf(FailureError);
        }
      }),
    );
  });
});
