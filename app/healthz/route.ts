import { answer } from "@/app/api/answer";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer(
  "/healthz",
  { GET: () => Response.json({ status: "ok" }) },
  "quiet",
);
