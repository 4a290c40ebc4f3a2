"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { LinksOutProvider } from "@/components/ui/app-link";
import styles from "./embed-shell.module.css";
import { postToParent } from "./frame-message";
import { useHeightMessage } from "./use-height-message";

type EmbedShellProps = {
  /** Whose pages may show frames, and hear what they tell. */
  origins: readonly string[];
  /** Where people reach Flaghoist, if not where this page came from. */
  publicUrl: string | null;
  /** What is inside takes the room it gets and asks for no height of its own. */
  isFilling?: boolean;
  children: ReactNode;
};

/** A page inside another site's page: its links lead out of it, and it tells how it does. */
export function EmbedShell({ origins, publicUrl, isFilling = false, children }: EmbedShellProps) {
  const rootRef = useRef<HTMLDivElement>(null);
  const linksOut = {
    base: publicUrl ?? "",
    onOpen: (url: string) => postToParent({ type: "navigate", url }, origins),
  };
  useEffect(() => postToParent({ type: "ready" }, origins), [origins]);
  useHeightMessage(rootRef, isFilling ? null : origins);
  return (
    <div ref={rootRef} className={styles.shell} data-filling={isFilling || undefined}>
      <LinksOutProvider value={linksOut}>{children}</LinksOutProvider>
    </div>
  );
}
