import type { Verdict } from "@/lib/envoy/verdict";
import { formatFigure } from "@/lib/format/figure";
import type { RawLine } from "./decode-messages";
import { evidenceParts } from "./evidence-parts";
import styles from "./raw-text.module.css";

type RawTextProps = { raw: RawLine; evidence: Verdict["evidence"] };

/** A line as it was logged, with what the verdict rests on marked. */
export function RawText({ raw, evidence }: RawTextProps) {
  return (
    <>
      <pre className={styles.raw}>
        {evidenceParts(raw.text, evidence).map(({ text, isEvidence, at }) =>
          isEvidence ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </pre>
      {raw.cutChars === 0 ? null : (
        <p className={styles.cut}>
          The line goes on for {formatFigure(raw.cutChars)} more characters.
        </p>
      )}
    </>
  );
}
