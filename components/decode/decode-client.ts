import type { Thresholds } from "@/lib/mesh/health";
import type {
  Answer,
  DecodedLine,
  ExportShape,
  FromWorker,
  LineFilter,
  LogSource,
  LogSummary,
  OpenedLine,
  Question,
  ReadProgress,
  ToWorker,
} from "./decode-messages";

/** The page's side of the worker that decodes. */
export type DecodeClient = {
  read: (sources: LogSource[], thresholds: Thresholds) => Promise<LogSummary>;
  /** Ends the reading; what was read so far is the answer. */
  stop: () => void;
  filter: (filter: LineFilter) => Promise<{ view: number; count: number }>;
  lines: (view: number, from: number, to: number) => Promise<DecodedLine[]>;
  open: (place: number) => Promise<OpenedLine | null>;
  exportAs: (shape: ExportShape) => Promise<Blob>;
  close: () => void;
};

type Waiting = { resolve: (answer: Answer) => void; reject: (cause: Error) => void };

export function newDecodeClient(onProgress: (progress: ReadProgress) => void): DecodeClient {
  const worker = new Worker(new URL("./decode.worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === "progress") return onProgress(data.progress);
    const ask = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === "answer") ask?.resolve(data.answer);
    else ask?.reject(new Error(data.message));
  });
  worker.addEventListener("error", ({ message }) => {
    const cause = new Error(message || "The decoder could not be started.");
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  });

  function ask(question: Question): Promise<Answer> {
    const id = asked++;
    const message: ToWorker = { id, question };
    worker.postMessage(message);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  return {
    read: async (sources, thresholds) =>
      own("read", await ask({ kind: "read", sources, thresholds })).summary,
    stop: () => {
      const message: ToWorker = { id: null, question: { kind: "stop" } };
      worker.postMessage(message);
    },
    filter: async (filter) => own("filter", await ask({ kind: "filter", filter })),
    lines: async (view, from, to) =>
      own("lines", await ask({ kind: "lines", view, from, to })).lines,
    open: async (place) => own("open", await ask({ kind: "open", place })).line,
    exportAs: async (shape) => own("export", await ask({ kind: "export", shape })).file,
    close: () => worker.terminate(),
  };
}

/** The worker answers each question with an answer of its kind. */
function own<Kind extends Answer["kind"]>(
  kind: Kind,
  answer: Answer,
): Extract<Answer, { kind: Kind }> {
  const isOwn = (one: Answer): one is Extract<Answer, { kind: Kind }> => one.kind === kind;
  if (!isOwn(answer)) throw new Error(`The decoder answered ${kind} with ${answer.kind}.`);
  return answer;
}
