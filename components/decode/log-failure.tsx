import { Button } from "@/components/ui/button";
import { MessageCard } from "@/components/ui/message-card";
import styles from "./log-failure.module.css";

const TITLE = "The log could not be read";

type LogFailureProps = { message: string; onStartOver: () => void };

export function LogFailure({ message, onStartOver }: LogFailureProps) {
  return (
    <MessageCard
      title={TITLE}
      isFailure
      actions={<Button onClick={onStartOver}>Start over</Button>}
    >
      <Why message={message} />
    </MessageCard>
  );
}

/** Lines are read from their file again and again, so it may fail long after the report was made. */
export function LinesFailure({ message }: { message: string }) {
  return (
    <div className={styles.lines} role="alert">
      <strong>{TITLE}</strong>
      <Why message={message} />
    </div>
  );
}

function Why({ message }: { message: string }) {
  return (
    <>
      <p>{message}</p>
      <p>If it was a file, it may have been moved or changed since it was chosen.</p>
    </>
  );
}
