import type { ReactNode } from "react";
import { MessageCard } from "./message-card";

type EmptyCardProps = { title: string; reasons: string[]; children: ReactNode };

/** Nothing to show, why that may be, and (as children) what would change it. */
export function EmptyCard({ title, reasons, children }: EmptyCardProps) {
  return (
    <MessageCard title={title} actions={children}>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </MessageCard>
  );
}
