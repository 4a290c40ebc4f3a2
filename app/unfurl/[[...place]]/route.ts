import { answer } from "@/app/api/answer";
import { linkPlace } from "@/lib/filters/link-place";
import { laneTo } from "@/lib/http/process-state";
import { linkPicture } from "@/lib/picture/link-picture";

const ONE_AT_A_TIME = 1;

/** The words come from the address alone, so any chat may fetch them, show them and keep them. */
const HEADERS = {
  "content-type": "image/png",
  "cache-control": "public, max-age=86400",
};

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer("/unfurl", {
  GET: async (request, { signal }) => {
    const { pathname, searchParams } = new URL(request.url);
    const { words } = linkPlace(pathname.replace(/^\/unfurl/, ""), searchParams);
    const png = await laneTo("pictures").run(ONE_AT_A_TIME, signal, () => linkPicture(words));
    return new Response(png, { headers: HEADERS });
  },
});
