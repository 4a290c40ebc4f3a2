"use client";

import { Button } from "@/components/ui/button";
import { EmptyCard } from "@/components/ui/empty-card";

type BrokenPageProps = { error: Error & { digest?: string } };

/** Loads the page anew, since after an update its own files may be others. */
export default function BrokenPage({ error }: BrokenPageProps) {
  const mark = error.digest === undefined ? [] : [`The server's log has it under ${error.digest}.`];
  return (
    <main>
      <EmptyCard title="This page broke" reasons={["The fault is Flaghoist's own.", ...mark]}>
        <Button onClick={() => window.location.reload()}>Try again</Button>
      </EmptyCard>
    </main>
  );
}
