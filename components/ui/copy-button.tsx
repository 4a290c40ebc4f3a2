"use client";

import { Button } from "./button";
import { Icon } from "./icon";
import { useCopy } from "./use-copy";

/** `textToCopy` is asked when the button is pressed, so that it is of that moment. */
export function CopyButton({ label, textToCopy }: { label: string; textToCopy: () => string }) {
  const [outcome, copy] = useCopy();
  return (
    <Button onClick={() => void copy(textToCopy())}>
      <Icon name={outcome === "copied" ? "check" : "copy"} />
      <span aria-live="polite">{outcome === null ? label : OUTCOME_WORDS[outcome]}</span>
    </Button>
  );
}

const OUTCOME_WORDS = { copied: "Copied", refused: "Not copied" };
