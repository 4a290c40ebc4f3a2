import { answer } from "@/app/api/answer";
import { judgedAlerts } from "@/app/api/judged-alerts";
import { refuseParameters } from "@/app/api/requested-scope";
import { webhookFromText } from "@/app/api/webhook-body";
import { readLimitedBody } from "@/lib/http/limited-body";

const LIMIT = {
  maxBytes: 2_000_000,
  remedy: "set max_alerts in the webhook_configs of Alertmanager",
};

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/v1/alerts", {
  POST: async (request, viewer) => {
    refuseParameters(request);
    const body = Buffer.concat(await readLimitedBody(request, LIMIT)).toString();
    return Response.json(await judgedAlerts(webhookFromText(body, Date.now()), viewer));
  },
});
