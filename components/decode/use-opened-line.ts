import { useEffect, useRef, useState } from "react";
import type { DecodeClient } from "./decode-client";
import type { OpenedLine } from "./decode-messages";
import { messageOf } from "./message-of";

/** Opens a line; by keyboard the focus goes into its details. */
export type OpenLine = (place: number, isByKeyboard: boolean) => void;

/** The line whose details are shown; the focus comes back to its row once they are closed. */
export function useOpenedLine(client: DecodeClient, onFailure: (message: string) => void) {
  const [place, setPlace] = useState<number | null>(null);
  const [line, setLine] = useState<OpenedLine | null>(null);
  const wanted = useRef<number | null>(null);
  const takesFocus = useRef(false);
  const panelRef = useRef<HTMLElement | null>(null);

  useEffect(() => {
    if (line === null) return;
    panelRef.current?.scrollTo(0, 0);
    if (takesFocus.current) panelRef.current?.focus();
    takesFocus.current = false;
  }, [line]);

  const close = () => {
    if (panelRef.current?.contains(document.activeElement)) {
      document.querySelector<HTMLElement>("tr[aria-current] [aria-expanded]")?.focus();
    }
    wanted.current = null;
    setPlace(null);
    setLine(null);
  };
  const open = async (next: number, isByKeyboard: boolean) => {
    wanted.current = next;
    takesFocus.current = isByKeyboard;
    setPlace(next);
    try {
      const opened = await client.open(next);
      if (wanted.current === next) setLine(opened);
    } catch (cause) {
      if (wanted.current === next) close();
      onFailure(messageOf(cause));
    }
  };
  return {
    place,
    line,
    panelRef,
    close,
    open: (next: number, isByKeyboard: boolean) => void open(next, isByKeyboard),
  };
}
