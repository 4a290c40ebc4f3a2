import { answer } from "@/app/api/answer";
import { pictureAnswer } from "@/app/api/picture-answer";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/unfurl", {
  GET: pictureAnswer,
});
