import { answer } from "@/app/api/answer";
import { land } from "@/app/api/land";
import { reportFromGraphParams } from "@/lib/filters/alert-report";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/graph", {
  GET: (request, viewer) => land(reportFromGraphParams(new URL(request.url).searchParams), viewer),
});
