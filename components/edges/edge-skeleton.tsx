import styles from "./edge-skeleton.module.css";

const ROWS = Array.from({ length: 12 }, (_, index) => index);

/** The shape of what is coming; it stands still. */
export function EdgeSkeleton() {
  return (
    <div className={styles.skeleton}>
      <h1 className={styles.title}>What is wrong</h1>
      <p role="status">Asking Prometheus …</p>
      <div aria-hidden="true">
        {ROWS.map((row) => (
          <div key={row} className={styles.row} />
        ))}
      </div>
    </div>
  );
}
