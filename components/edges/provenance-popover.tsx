"use client";

import { AnchoredPopover } from "@/components/ui/anchored-popover";
import { PromqlBox } from "@/components/ui/promql-box";
import { formatClock } from "@/lib/format/time";
import { useProvenance } from "@/lib/hooks/use-provenance";
import type { AskedFigure } from "./traced-text";

type ProvenancePopoverProps = {
  asked: AskedFigure;
  /** The instant of the answer that the number stands in. */
  at: string;
  onClose: () => void;
};

/** Where one number comes from. */
export function ProvenancePopover({ asked, at, onClose }: ProvenancePopoverProps) {
  return (
    <AnchoredPopover
      title={`Where ${asked.text} comes from`}
      anchor={asked.anchor}
      onClose={onClose}
    >
      <Origin asked={asked} at={at} />
    </AnchoredPopover>
  );
}

function Origin({ asked, at }: { asked: AskedFigure; at: string }) {
  const { data: origin, error } = useProvenance(asked.edge.id, asked.column, at);
  if (error) return <p>{error.message}</p>;
  if (!origin) return <p>Asking …</p>;
  return <PromqlBox origin={origin} when={`Asked for ${formatClock(Date.parse(origin.at))} UTC`} />;
}
