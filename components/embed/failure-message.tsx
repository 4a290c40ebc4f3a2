"use client";

import { useEffect } from "react";
import { useEdges } from "@/lib/hooks/use-edges";
import { postToParent } from "./frame-message";

/** Tells the page around each failure to read the mesh, once for as long as it stays the same. */
export function FailureMessage({ origins }: { origins: readonly string[] }) {
  const { failure } = useEdges();
  const { source, kind, message } = failure ?? {};
  useEffect(() => {
    if (source === undefined || kind === undefined || message === undefined) return;
    postToParent({ type: "error", source, kind, message }, origins);
  }, [source, kind, message, origins]);
  return null;
}
