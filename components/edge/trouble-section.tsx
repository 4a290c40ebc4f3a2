import { FlagChip } from "@/components/ui/flag-chip";
import { formatPerSecond } from "@/lib/format/figure";
import type { TroubleCard } from "@/lib/mesh/trouble-cards";
import { TroubleArticle } from "./trouble-article";
import styles from "./trouble-section.module.css";

type TroubleSectionProps = {
  cards: readonly TroubleCard[];
  unit: "req" | "conn";
  isOver: boolean;
};

/** Less than this share of the most frequent kind is told in a line. */
const NOTABLE_SHARE = 0.01;

/** What went wrong, kind by kind: those that decide first. */
export function TroubleSection({ cards, unit, isOver }: TroubleSectionProps) {
  const most = Math.max(0, ...cards.map(({ perSecond }) => perSecond));
  const notable = cards.filter(({ perSecond }) => perSecond >= NOTABLE_SHARE * most);
  const rest = cards.filter((card) => !notable.includes(card));
  if (cards.length === 0) return null;
  return (
    <section className={styles.section} aria-label="What goes wrong">
      <h2>{isOver ? "What went wrong" : "What goes wrong, and what to do"}</h2>
      <div className={styles.cards}>
        {notable.map((card) => (
          <TroubleArticle key={card.title} card={card} unit={unit} />
        ))}
      </div>
      {rest.length === 0 ? null : (
        <p className={styles.rest}>
          Now and then also:
          {rest.map(({ title, flag, meaning, perSecond }) => (
            <span key={title} className={styles.rare}>
              {flag === null ? title : <FlagChip flag={flag} meaning={meaning} />}{" "}
              {formatPerSecond(perSecond, unit)}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
