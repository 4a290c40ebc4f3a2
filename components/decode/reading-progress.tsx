"use client";

import { Button } from "@/components/ui/button";
import type { ReadProgress } from "./decode-messages";
import { progressWords } from "./progress-words";
import styles from "./reading-progress.module.css";

type ReadingProgressProps = {
  names: string[];
  progress: ReadProgress | null;
  onStop: () => void;
  onDiscard: () => void;
};

export function ReadingProgress({ names, progress, onStop, onDiscard }: ReadingProgressProps) {
  const { share, text } = progressWords(progress);
  return (
    <div className={styles.progress}>
      <h1 className={styles.title}>Reading {names.length > 0 ? names.join(", ") : "the log"}</h1>
      <progress
        className={styles.bar}
        aria-label="Read so far"
        max={1}
        value={share ?? undefined}
      />
      <p>{text}</p>
      <div className={styles.actions}>
        <Button onClick={onStop}>Stop and show what was read</Button>
        <Button onClick={onDiscard}>Cancel</Button>
      </div>
    </div>
  );
}
