import { formatFigure, formatPercent, formatPerSecond } from "@/lib/format/figure";
import type { Edge } from "@/lib/mesh/edge";
import { compareReporters } from "@/lib/mesh/hop";
import styles from "./hop-picture.module.css";

/** What the caller's proxy sent beside what the callee's saw, and what became of the rest. */
export function HopPicture({ edge }: { edge: Edge }) {
  const { source, destination, reported } = edge;
  const hop = compareReporters(edge);
  return (
    <section className={styles.section} aria-label="Two reporters">
      <h2>Two reporters</h2>
      <div className={styles.hop} data-kind={hop.kind}>
        <Side name={source.name} verb="sent" perSecond={reported.source} />
        <div className={styles.between}>
          <span className={styles.arrow} aria-hidden="true" />
          <span className={styles.word}>{betweenWords(edge)}</span>
        </div>
        <Side name={destination.name} verb="arrived" perSecond={reported.destination} />
      </div>
      <p className={styles.sentence}>{hop.sentence}.</p>
    </section>
  );
}

type SideProps = { name: string; verb: string; perSecond: number | null };

function Side({ name, verb, perSecond }: SideProps) {
  return (
    <div className={styles.side}>
      <span className={styles.name}>{name}</span>
      <span className={styles.figure}>
        {perSecond === null ? "not told" : formatPerSecond(perSecond, "req")}
      </span>
      <span className={styles.verb}>{verb}</span>
    </div>
  );
}

/** Lost on the way, or sent again. */
function betweenWords(edge: Edge): string {
  const { source, destination } = edge.reported;
  const { kind } = compareReporters(edge);
  if (source === null || destination === null) return "?";
  if (kind === "lost") return `${formatPercent((source - destination) / source)} lost`;
  if (kind === "retries") return `${formatFigure(destination / source)} attempts each`;
  return kind === "agree" ? "all arrive" : "?";
}
