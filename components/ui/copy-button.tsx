"use client";

import { useEffect, useState } from "react";
import { Button } from "./button";
import { copyText } from "./copy-text";
import { Icon } from "./icon";

const CONFIRMED_MS = 2_000;

/** `textToCopy` is asked when the button is pressed, so that it is of that moment. */
export function CopyButton({ label, textToCopy }: { label: string; textToCopy: () => string }) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);

  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    setOutcome((await copyText(textToCopy())) ? "copied" : "refused");
  };
  return (
    <Button onClick={() => void copy()}>
      <Icon name={outcome === "copied" ? "check" : "copy"} />
      <span aria-live="polite">{outcome === null ? label : OUTCOME_WORDS[outcome]}</span>
    </Button>
  );
}

const OUTCOME_WORDS = { copied: "Copied", refused: "Not copied" };
