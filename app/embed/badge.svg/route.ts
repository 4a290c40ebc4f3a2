import { answer } from "@/app/api/answer";
import { badgeAnswer } from "@/app/api/badge-answer";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/embed/badge.svg", {
  GET: (request, viewer) => badgeAnswer(request, Date.now(), viewer),
});
