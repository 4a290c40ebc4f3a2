import type { Thresholds } from "@/lib/mesh/health";
import type {
  Answer,
  FromWorker,
  LogSource,
  LogSummary,
  Question,
  ToWorker,
} from "./decode-messages";
import { type DecodeSession, newDecodeSession } from "./decode-session";
import { messageOf } from "./message-of";
import { readLog } from "./read-log";

/** All work on logs is done here, so that the page stays free for whoever reads it. */
let session: DecodeSession | null = null;
let isStopped = false;

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.id === null) {
    isStopped = true;
    return;
  }
  const { id, question } = data;
  answerTo(question).then(
    (answer) => tell({ kind: "answer", id, answer }),
    (cause) => tell({ kind: "failed", id, message: messageOf(cause) }),
  );
});

async function answerTo(question: Question): Promise<Answer> {
  switch (question.kind) {
    case "read":
      return { kind: "read", summary: await read(question.sources, question.thresholds) };
    case "filter":
      return { kind: "filter", ...opened().filter(question.filter) };
    case "lines":
      return {
        kind: "lines",
        lines: await opened().lines(question.view, question.from, question.to),
      };
    case "open":
      return { kind: "open", line: await opened().open(question.place) };
    case "export":
      return { kind: "export", file: await opened().exportAs(question.shape) };
  }
}

async function read(sources: LogSource[], thresholds: Thresholds): Promise<LogSummary> {
  isStopped = false;
  const { log, summary } = await readLog(sources, {
    thresholds,
    nowMs: () => performance.now(),
    onProgress: (progress) => tell({ kind: "progress", progress }),
    isStopped: () => isStopped,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  session = newDecodeSession(log);
  return summary;
}

function opened(): DecodeSession {
  if (session === null) throw new Error("No log has been read.");
  return session;
}

function tell(message: FromWorker): void {
  self.postMessage(message);
}
