import type { TroubleCard } from "@/lib/mesh/trouble-cards";
import { TroubleArticle } from "./trouble-article";
import styles from "./trouble-section.module.css";

/** What went wrong, kind by kind: those that decide first. */
export function TroubleSection({
  cards,
  unit,
}: {
  cards: readonly TroubleCard[];
  unit: "req" | "conn";
}) {
  if (cards.length === 0) return null;
  return (
    <section className={styles.section} aria-label="What goes wrong">
      <h2>What goes wrong, and what to do</h2>
      <div className={styles.cards}>
        {cards.map((card) => (
          <TroubleArticle key={card.title} card={card} unit={unit} />
        ))}
      </div>
    </section>
  );
}
