import { type RefObject, useRef, useState } from "react";
import type { DecodeClient } from "./decode-client";
import type { OpenedLine } from "./decode-messages";

/** The line whose details are shown, and where the focus goes with it. */
export function useOpenedLine(client: DecodeClient) {
  const [place, setPlace] = useState<number | null>(null);
  const [line, setLine] = useState<OpenedLine | null>(null);
  const wanted = useRef<number | null>(null);
  const panelRef: RefObject<HTMLElement | null> = useRef(null);

  const open = async (next: number) => {
    wanted.current = next;
    setPlace(next);
    const opened = await client.open(next);
    if (wanted.current === next) setLine(opened);
  };
  const close = () => {
    wanted.current = null;
    setPlace(null);
    setLine(null);
  };
  return { place, line, open: (next: number) => void open(next), close, panelRef };
}
