"use client";

import { IconButton } from "@/components/ui/button";
import { useEdges } from "@/lib/hooks/use-edges";
import { useScopeFilters } from "@/lib/hooks/use-mesh-filters";

/** A pause pins the screen to the instant of its numbers, so that a link to it shows the same. */
export function PauseButton() {
  const [{ at }, setFilters] = useScopeFilters();
  const { answer } = useEdges();
  if (at !== null) {
    return (
      <IconButton
        icon="play"
        label="Resume refresh"
        onClick={() => void setFilters({ at: null }, { history: "push" })}
      />
    );
  }
  return (
    <IconButton
      icon="pause"
      label="Pause refresh"
      disabled={!answer}
      onClick={() =>
        void setFilters({ at: answer ? Date.parse(answer.at) : null }, { history: "push" })
      }
    />
  );
}
