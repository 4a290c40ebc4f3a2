import styles from "./ignored-bar.module.css";

/** What the address holds and nobody can read. */
export function IgnoredBar({ ignored }: { ignored: readonly string[] }) {
  if (ignored.length === 0) return null;
  return (
    <ul className={styles.bar} aria-label="Passed over in the address">
      {ignored.map((mistake) => (
        <li key={mistake}>
          <b>Passed over in the address.</b> {mistake}
        </li>
      ))}
    </ul>
  );
}
