import { answer } from "@/app/api/answer";
import { land } from "@/app/api/land";
import { reportFromParams } from "@/lib/filters/alert-report";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/triage", {
  GET: (request, viewer) => land(reportFromParams(new URL(request.url).searchParams), viewer),
});
