import type { ChangeKind, EdgeChange } from "@/lib/mesh/edge-change";
import styles from "./change-mark.module.css";

const GLYPHS: Record<ChangeKind, string> = {
  worse: "▲",
  new: "+",
  gone: "−",
  better: "▼",
  busier: "↗",
  quieter: "↘",
  same: "=",
};

/** How an edge differs from then: a sign for the eye, a sentence for the mind. */
export function ChangeMark({ kind, sentence }: EdgeChange) {
  return (
    <span className={styles.change} data-change={kind} title={sentence}>
      <span className={styles.glyph} aria-hidden="true">
        {GLYPHS[kind]}
      </span>
      {sentence}
    </span>
  );
}
