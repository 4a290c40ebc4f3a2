import { flagFact } from "@/lib/envoy/flags";
import { formatPerSecond } from "@/lib/format/figure";
import type { Edge } from "@/lib/mesh/edge";
import { DetailList } from "./detail-list";
import { flagMeaning } from "./edge-flags";
import { type AskedFigure, TracedText } from "./traced-text";

type DetailFlagsProps = { edge: Edge; unit: string; onAsk: (asked: AskedFigure) => void };

export function DetailFlags({ edge, unit, onAsk }: DetailFlagsProps) {
  if (edge.flags.length === 0) return null;
  const lines = edge.flags.map(({ flag, requestsPerSecond }) => ({
    key: flag,
    subject: (
      <>
        <code>{flag}</code> {flagFact(flag)?.long}
      </>
    ),
    figure: (
      <TracedText
        edge={edge}
        column="flags"
        text={formatPerSecond(requestsPerSecond, unit)}
        onAsk={onAsk}
      />
    ),
    meaning: flagMeaning(flag),
  }));
  return <DetailList title="Flags" lines={lines} />;
}
