import { Button } from "@/components/ui/button";
import { MessageCard } from "@/components/ui/message-card";

type LogFailureProps = { message: string; onStartOver: () => void };

export function LogFailure({ message, onStartOver }: LogFailureProps) {
  return (
    <MessageCard
      title="The log could not be read"
      isFailure
      actions={<Button onClick={onStartOver}>Start over</Button>}
    >
      <p>{message}</p>
      <p>If it was a file, it may have been moved or changed since it was chosen.</p>
    </MessageCard>
  );
}
