import { Sparkline } from "@/components/charts/sparkline";
import type { EdgeOnset, OnsetsAnswer } from "@/lib/mesh/onsets-answer";
import { onsetText } from "./moved-first";
import styles from "./onset-course.module.css";

/** How the failed share went, and since when it is not as usual. */
export function OnsetCourse({ onset, answer }: { onset: EdgeOnset; answer: OnsetsAnswer }) {
  return (
    <span className={styles.course}>
      <Sparkline label="Failed share over time" values={onset.points} colour="--ink-quiet" />
      {onsetText(onset, answer)}
    </span>
  );
}
