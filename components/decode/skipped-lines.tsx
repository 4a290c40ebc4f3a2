import { formatCount } from "@/lib/format/figure";
import type { LogSummary } from "./decode-messages";
import styles from "./skipped-lines.module.css";

type SkippedLinesProps = { names: readonly string[]; skipped: LogSummary["skipped"] };

/** What is no record is listed with why, so that nothing is lost in silence. */
export function SkippedLines({ names, skipped }: SkippedLinesProps) {
  const { count, reasons, first } = skipped;
  if (count === 0) return null;
  return (
    <details className={styles.skipped}>
      <summary className={styles.summary}>{formatCount(count, "line")} skipped</summary>
      <ul className={styles.reasons}>
        {reasons.map(({ value, lines }) => (
          <li key={value}>
            {formatCount(lines, "line")}: {value}
          </li>
        ))}
      </ul>
      <table className={styles.lines}>
        <caption className="visually-hidden">Skipped lines</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {first.map(({ file, line, reason }) => (
            <tr key={`${file} ${line}`}>
              <th scope="row">{names.length > 1 ? `${names[file]}:${line}` : line}</th>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > first.length ? (
        <p>The first {formatCount(first.length, "line")} are listed.</p>
      ) : null}
    </details>
  );
}
