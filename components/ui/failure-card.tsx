import type { FailureError } from "@/lib/http/failure";
import { Button } from "./button";
import styles from "./failure-card.module.css";
import { failureWords } from "./failure-words";
import { Icon } from "./icon";
import { MessageCard } from "./message-card";

export function FailureCard({ failure, retry }: { failure: FailureError; retry: () => void }) {
  const { title, advice } = failureWords(failure.source, failure.kind);
  const again = (
    <Button onClick={retry}>
      <Icon name="refresh" /> Try again
    </Button>
  );
  return (
    <MessageCard title={title} isFailure actions={again}>
      <p className={styles.detail}>{failure.message}</p>
      <p>{advice}</p>
    </MessageCard>
  );
}
