import { useEffect, useState } from "react";
import { copyText } from "./copy-text";

const CONFIRMED_MS = 2_000;

/** Copies a text and says for a moment whether the browser let it. */
export function useCopy() {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);

  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async (text: string) => {
    setOutcome((await copyText(text)) ? "copied" : "refused");
  };
  return [outcome, copy] as const;
}
