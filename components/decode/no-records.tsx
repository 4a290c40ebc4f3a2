import { Button } from "@/components/ui/button";
import { EmptyCard } from "@/components/ui/empty-card";
import type { LogSummary } from "./decode-messages";
import { noRecordReasons } from "./no-record-reasons";

type NoRecordsProps = { summary: LogSummary; onStartOver: () => void };

export function NoRecords({ summary, onStartOver }: NoRecordsProps) {
  return (
    <EmptyCard title="No access-log record found" reasons={noRecordReasons(summary)}>
      <Button onClick={onStartOver}>Decode something else</Button>
    </EmptyCard>
  );
}
