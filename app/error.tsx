"use client";

import { Button } from "@/components/ui/button";
import { EmptyCard } from "@/components/ui/empty-card";

type BrokenPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function BrokenPage({ error, reset }: BrokenPageProps) {
  const mark = error.digest === undefined ? [] : [`The server's log has it under ${error.digest}.`];
  return (
    <main>
      <EmptyCard title="This page broke" reasons={["The fault is Flaghoist's own.", ...mark]}>
        <Button onClick={reset}>Try again</Button>
      </EmptyCard>
    </main>
  );
}
