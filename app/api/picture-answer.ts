import { linkPlace } from "@/lib/filters/link-place";
import type { LinkWords } from "@/lib/filters/link-words";
import { withDeadline } from "@/lib/http/deadline";
import { FailureError } from "@/lib/http/failure";
import { newLane } from "@/lib/http/lane";
import { laneCalled } from "@/lib/http/process-state";
import { shared } from "@/lib/http/shared";
import type { Viewer } from "@/lib/http/viewer";
import { linkPicture } from "@/lib/picture/link-picture";

/** The words come from the address alone, so any chat may fetch them, show them and keep them. */
const HEADERS = {
  "content-type": "image/png",
  "cache-control": "public, max-age=86400",
};

const ONE_AT_A_TIME = 1;
const MOST_WAITING = 16;
/** Chats wait no longer. */
const DEADLINE_MS = 10_000;
const RETRY_AFTER_SECONDS = 10;
const KEPT_MS = 60_000;

/** What a chat shows of a link. The same words are drawn once for all who ask within a while. */
export async function pictureAnswer(request: Request, viewer: Viewer): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const { words } = linkPlace(pathname.replace(/^\/unfurl/, ""), searchParams);
  const png = await shared<ArrayBuffer>(
    {
      key: JSON.stringify(["picture", words]),
      upstream: "flaghoist",
      question: "picture",
      keepMs: KEPT_MS,
      sizeOf: ({ byteLength }) => byteLength,
      make: (signal) => withDeadline(DEADLINE_MS, signal, tooLate, (late) => drawn(words, late)),
    },
    viewer,
  );
  return new Response(png, { headers: HEADERS });
}

/** Drawing keeps the whole process busy and anyone may ask for it: the pages have every other moment. */
function drawn(words: LinkWords, signal: AbortSignal): Promise<ArrayBuffer> {
  const lane = laneCalled("pictures", () => newLane("rests"));
  if (lane.waiting() >= MOST_WAITING) throw tooMany();
  return lane.run(ONE_AT_A_TIME, signal, () => linkPicture(words));
}

function tooMany(): FailureError {
  const message = `${MOST_WAITING} pictures of links are waiting to be drawn. Ask again in a while.`;
  return new FailureError("flaghoist", "limited", message, {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}

function tooLate(): FailureError {
  const message = `Other pictures of links took more than ${DEADLINE_MS / 1_000} s. Ask again in a while.`;
  return new FailureError("flaghoist", "timeout", message);
}
