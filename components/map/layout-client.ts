import type { Layout } from "@/lib/layout/layout-graph";

/** The graph goes as text, since its text is what tells that it changed. */
export type LayoutQuestion = { ticket: number; graphText: string; known: Layout | null };
export type LayoutReply =
  | { ticket: number; layout: Layout; failure: null }
  | { ticket: number; layout: null; failure: string };

export type LayoutClient = {
  ask: (graphText: string, known: Layout | null) => void;
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
  worker: LayoutWorker,
  { onLayout, onFailure }: LayoutListener,
): LayoutClient & { receive: (reply: LayoutReply) => void } {
  let asked = 0;
  let isBusy = false;
  let waiting: LayoutQuestion | null = null;

  const send = (question: LayoutQuestion) => {
    isBusy = true;
    waiting = null;
    worker.postMessage(question);
  };
  return {
    ask: (graphText, known) => {
      asked += 1;
      const question = { ticket: asked, graphText, known };
      if (isBusy) waiting = question;
      else send(question);
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
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  const client = layoutClient(worker, listener);
  worker.addEventListener("message", ({ data }: MessageEvent<LayoutReply>) => client.receive(data));
  worker.addEventListener("error", () => listener.onFailure("its worker could not be started"));
  return client;
}
