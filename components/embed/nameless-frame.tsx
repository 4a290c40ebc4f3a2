import { EmptyCard } from "@/components/ui/empty-card";

const REASONS = [
  "The address of this frame names no service: it takes service=namespace/name, with - for no namespace.",
];

/** A frame of a service whose address names none. */
export function NamelessFrame() {
  return (
    <EmptyCard title="Which service?" reasons={REASONS}>
      {null}
    </EmptyCard>
  );
}
