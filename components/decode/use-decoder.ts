import { startTransition, useEffect, useRef, useState } from "react";
import type { Thresholds } from "@/lib/mesh/health";
import { type DecodeClient, newDecodeClient } from "./decode-client";
import type { LogSource, LogSummary, ReadProgress } from "./decode-messages";
import { messageOf } from "./message-of";

export type DecoderState =
  | { phase: "idle" }
  | { phase: "reading"; names: string[]; progress: ReadProgress | null }
  | { phase: "read"; names: string[]; summary: LogSummary; client: DecodeClient }
  | { phase: "failed"; message: string };

const IDLE: DecoderState = { phase: "idle" };

/** One log at a time: a new one ends whatever is done about the one before. */
export function useDecoder(thresholds: Thresholds) {
  const [state, setState] = useState<DecoderState>(IDLE);
  const current = useRef<DecodeClient | null>(null);
  useEffect(() => () => current.current?.close(), []);

  async function decode(sources: LogSource[] | Promise<LogSource[]>): Promise<void> {
    current.current?.close();
    const client = newDecodeClient((progress) => show({ phase: "reading", names, progress }));
    current.current = client;
    let names: string[] = [];
    const show = (next: DecoderState) => {
      if (current.current === client) setState(next);
    };
    show({ phase: "reading", names, progress: null });
    try {
      const given = await sources;
      names = given.map(({ name }) => name);
      const summary = await client.read(given, thresholds);
      // A report is drawn piece by piece, so that the page answers meanwhile.
      startTransition(() => show({ phase: "read", names, summary, client }));
    } catch (cause) {
      show({ phase: "failed", message: messageOf(cause) });
    }
  }

  const reset = () => {
    current.current?.close();
    current.current = null;
    setState(IDLE);
  };
  const stop = () => current.current?.stop();
  return { state, decode, reset, stop };
}
