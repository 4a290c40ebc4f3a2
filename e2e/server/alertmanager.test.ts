import { afterAll, beforeAll, expect, test } from "vitest";
import type { AlertsAnswer } from "@/app/api/judged-alerts";
import { type RunningAlertmanager, startAlertmanager } from "@/e2e/harness/alertmanager";
import { type RunningDemo, startDemo } from "@/e2e/harness/demo";
import { type RunningFlaghoist, startFlaghoist, stopFlaghoist } from "./flaghoist";

/** Everything that could break out of an address, a Slack link or a JSON text. */
const ODD = 'a"b&c=<d>|e/é%41 +\n{{ .X }}';
const LABELS = {
  alertname: "EdgeHasNoHealthyEndpoint",
  severity: "page",
  team: ODD,
  source_canonical_service: "storefront",
  source_workload_namespace: "web",
  source_cluster: "cluster-1",
  destination_service_name: "recommendations",
  destination_service_namespace: "web",
};
const EDGE = "/edge?source=web/storefront&destination=web/recommendations";
const LINK = /https:\/\/flaghoist\.example\/triage\?[^|"\s]*/;

let demo: RunningDemo;
let app: RunningFlaghoist;
let alertmanager: RunningAlertmanager;

beforeAll(async () => {
  demo = await startDemo("--only", "no-endpoints");
  app = await startFlaghoist({ PROMETHEUS_URL: demo.url, PUBLIC_URL: "https://flaghoist.example" });
  alertmanager = await startAlertmanager();
});
afterAll(async () => {
  await alertmanager.stop();
  await stopFlaghoist();
  await demo.stop();
});

async function send(alert: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${alertmanager.url}/api/v2/alerts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify([alert]),
  });
  expect(response.status).toBe(200);
}

/** What a receiver got that speaks of this, once it has. */
async function delivered(path: string, words: string): Promise<string> {
  const find = () =>
    alertmanager.deliveries().find((one) => one.path === path && one.body.includes(words));
  await expect.poll(find, { timeout: 20_000 }).toBeDefined();
  return find()?.body ?? "";
}

/** Where the link that was posted leads, on the Flaghoist that runs here. */
async function landed(text: string): Promise<string> {
  const [link = ""] = LINK.exec(text) ?? [];
  const { pathname, search } = new URL(link);
  const response = await fetch(`${app.url}${pathname}${search}`, { redirect: "manual" });
  expect(response.status).toBe(307);
  return response.headers.get("location") ?? "";
}

test("links that Slack, PagerDuty and a bot get land on the edge of the alert, at its time", async () => {
  const startsAt = new Date(Date.now() - 1_800_000).toISOString();
  const summary = `94% find no healthy endpoint <${ODD}>`;
  await send({ labels: LABELS, annotations: { summary }, startsAt });

  const slack = JSON.parse(await delivered("/slack", "recommendations"));
  const [attachment] = slack.attachments;
  expect(attachment.text.match(/[<>|]/g)).toEqual(["<", "|", ">"]);
  expect(await landed(attachment.text)).toMatch(EDGE);
  expect(await landed(attachment.title_link)).toMatch(EDGE);

  const pagerduty = JSON.parse(await delivered("/pagerduty", "recommendations"));
  expect(await landed(pagerduty.links[0].href)).toMatch(EDGE);
  const place = new URL(await landed(pagerduty.client_url), app.url);
  expect(`${place.pathname}${place.search}`).toMatch(EDGE);
  expect(place.searchParams.get("range")).toMatch(/^1h3[0-2]m$/);
  expect(place.searchParams.get("at")).toMatch(/^\d{4}-/);

  const body = await delivered("/bot", "recommendations");
  const response = await fetch(`${app.url}/api/v1/alerts`, { method: "POST", body });
  const answer: AlertsAnswer = await response.json();
  expect(answer.notices).toEqual([]);
  expect(answer.alerts).toHaveLength(1);
  expect(answer.alerts[0]).toMatchObject({
    status: "firing",
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    link: expect.stringContaining(EDGE),
    verdict: { owner: "mesh", health: "failing", sentence: expect.stringContaining("(UH)") },
    remarks: [],
  });
});

test("the link of an alert that is over is pinned to when it ended", async () => {
  const startsAt = new Date(Date.now() - 7_200_000).toISOString();
  const labels = { ...LABELS, alertname: "Over" };
  await send({ labels, annotations: { summary: "x" }, startsAt });
  await delivered("/slack", "Over");
  const endsAt = new Date(Date.now() - 1_000).toISOString();
  await send({ labels, annotations: { summary: "x" }, startsAt, endsAt });
  const slack = JSON.parse(await delivered("/slack", "Resolved: Over"));
  expect(slack.attachments[0].text).toContain(`endsAt=${Math.floor(Date.parse(endsAt) / 1_000)}`);
  const place = new URL(await landed(slack.attachments[0].text), app.url);
  expect(place.searchParams.get("window")).toMatch(/^2h/);
});
