import type { FailureError } from "@/lib/http/failure";
import { Button } from "./button";
import { failureWords } from "./failure-words";
import { Icon } from "./icon";
import styles from "./message-card.module.css";

export function FailureCard({ failure, retry }: { failure: FailureError; retry: () => void }) {
  const { title, advice } = failureWords(failure.source, failure.kind);
  return (
    <section className={styles.card} role="alert" data-tone="failing">
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.detail}>{failure.message}</p>
      <p>{advice}</p>
      <div className={styles.actions}>
        <Button onClick={retry}>
          <Icon name="refresh" /> Try again
        </Button>
      </div>
    </section>
  );
}
