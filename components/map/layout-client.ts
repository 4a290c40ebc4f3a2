import type { Layout } from "@/lib/layout/layout-graph";

/** The graph goes as text, since its text is what tells that it changed. */
export type LayoutQuestion = { ticket: number; graphText: string; known: Layout | null };
export type LayoutReply =
  | { ticket: number; layout: Layout; failure: null }
  | { ticket: number; layout: null; failure: string };

export type LayoutClient = {
  ask: (graphText: string, known: Layout | null) => void;
  /** What was known has changed: an answer that is still out is asked for again. */
  correct: (graphText: string, known: Layout) => void;
  /** Asks from nothing, whatever became of the question before. */
  restart: (graphText: string) => void;
  stop: () => void;
};

/** What of a worker is needed here. */
export type LayoutWorker = {
  postMessage: (question: LayoutQuestion) => void;
  terminate: () => void;
};

export type LayoutListener = {
  onLayout: (layout: Layout) => void;
  onFailure: (reason: string) => void;
};

/** Asks for one layout at a time and answers for the newest question alone. */
export function layoutClient(
  startWorker: () => LayoutWorker,
  { onLayout, onFailure }: LayoutListener,
): LayoutClient & { receive: (reply: LayoutReply) => void } {
  let worker = startWorker();
  let asked = 0;
  let isBusy = false;
  let waiting: LayoutQuestion | null = null;

  const send = (question: LayoutQuestion) => {
    isBusy = true;
    waiting = null;
    worker.postMessage(question);
  };
  const ask = (graphText: string, known: Layout | null) => {
    asked += 1;
    const question = { ticket: asked, graphText, known };
    if (isBusy) waiting = question;
    else send(question);
  };
  return {
    ask,
    correct: (graphText, known) => {
      if (isBusy) ask(graphText, known);
    },
    restart: (graphText) => {
      worker.terminate();
      worker = startWorker();
      isBusy = false;
      waiting = null;
      ask(graphText, null);
    },
    receive: (reply) => {
      isBusy = false;
      if (waiting !== null) send(waiting);
      if (reply.ticket !== asked) return;
      if (reply.layout === null) onFailure(reply.failure);
      else onLayout(reply.layout);
    },
    stop: () => {
      asked += 1;
      waiting = null;
      worker.terminate();
    },
  };
}

/** The layout in a thread of its own. */
export function startLayoutWorker(listener: LayoutListener): LayoutClient {
  const startWorker = () => {
    const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<LayoutReply>) =>
      client.receive(data),
    );
    worker.addEventListener("error", () => listener.onFailure("its worker could not be started"));
    return worker;
  };
  const client = layoutClient(startWorker, listener);
  return client;
}
