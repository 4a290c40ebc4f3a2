import { CHANGE_WORDS } from "@/components/ui/change-words";
import type { EdgeChange } from "@/lib/mesh/edge-change";
import styles from "./change-mark.module.css";

/** How an edge differs from then: a sign in its colour, a word, and a sentence with the figures. */
export function ChangeMark({ kind, sentence }: EdgeChange) {
  const { glyph, word } = CHANGE_WORDS[kind];
  const isSaid = sentence.toLowerCase().startsWith(word);
  return (
    <span className={styles.change} data-change={kind} title={sentence}>
      <span className={styles.glyph} aria-hidden="true">
        {glyph}
      </span>
      {isSaid || kind === "same" ? null : <strong className={styles.word}>{word}: </strong>}
      {sentence}
    </span>
  );
}
