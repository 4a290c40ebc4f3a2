import type { Health } from "@/lib/mesh/edge";
import styles from "./health-mark.module.css";

/** Each state has a shape of its own, so that none leans on colour. */
const GLYPHS: Record<Health, string> = {
  failing: "M5 1h6l4 4v6l-4 4H5l-4-4V5zM5.5 5.5l5 5m0-5-5 5",
  degraded: "M8 1.5 15 14H1zM8 6v4m0 2v.1",
  unknown: "M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14zM6 6.2a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.5m0 2v.1",
  healthy: "M8 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
  idle: "M5 8h6",
};

type HealthMarkProps = { health: Health; word?: string; isTerse?: boolean };

/** Glyph, colour and word; `isTerse` leaves the word to screen readers where there is no room. */
export function HealthMark({ health, word = health, isTerse = false }: HealthMarkProps) {
  return (
    <span className={styles.mark} data-health={health}>
      <svg className={styles.glyph} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={GLYPHS[health]} />
      </svg>
      <span className={isTerse ? "visually-hidden" : undefined}>{word}</span>
    </span>
  );
}
