import { answer } from "@/app/api/answer";
import { notFoundAnswer } from "@/lib/http/failure-answer";

const nothing = (request: Request) => notFoundAnswer(new URL(request.url).pathname);

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/api/*", {
  GET: nothing,
  POST: nothing,
  PUT: nothing,
  PATCH: nothing,
  DELETE: nothing,
  OPTIONS: nothing,
});
