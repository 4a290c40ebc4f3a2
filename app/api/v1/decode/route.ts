import { answer } from "@/app/api/answer";
import { refuseParameters } from "@/app/api/requested-scope";
import { secured } from "@/app/api/secured";
import { settings } from "@/lib/config/settings";
import { DOCUMENT, decodeAnswer, LINES } from "@/lib/envoy/decode-answer";
import { readLimitedBody } from "@/lib/http/limited-body";
import { textStream } from "@/lib/http/text-stream";

const NDJSON = "application/x-ndjson";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = secured(
  answer("/api/v1/decode", {
    POST: async (request) => {
      refuseParameters(request);
      const isLines = request.headers.get("accept")?.includes(NDJSON) === true;
      const chunks = await readLimitedBody(request, {
        maxBytes: settings().decodeMaxBytes,
        remedy: "send it in parts, or raise DECODE_MAX_MEGABYTES",
      });
      return new Response(textStream(decodeAnswer(chunks, isLines ? LINES : DOCUMENT)), {
        headers: { "content-type": isLines ? NDJSON : "application/json" },
      });
    },
  }),
);
