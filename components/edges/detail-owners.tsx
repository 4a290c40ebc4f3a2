import { OwnerBar } from "@/components/ui/owner-bar";
import { OwnerMark } from "@/components/ui/owner-mark";
import { OWNER_WORDS, ownerShares } from "@/components/ui/owner-words";
import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import type { Edge } from "@/lib/mesh/edge";
import { DetailList } from "./detail-list";
import { type AskedFigure, TracedText } from "./traced-text";

type DetailOwnersProps = { edge: Edge; unit: string; onAsk: (asked: AskedFigure) => void };

export function DetailOwners({ edge, unit, onAsk }: DetailOwnersProps) {
  const shares = ownerShares(edge.owners);
  if (shares.length === 0) return null;
  const lines = shares.map(({ owner, requestsPerSecond, ratio }) => ({
    key: owner,
    subject: <OwnerMark owner={owner} />,
    figure: (
      <TracedText
        edge={edge}
        column="owners"
        text={`${formatPerSecond(requestsPerSecond, unit)} · ${formatPercent(ratio)}`}
        onAsk={onAsk}
      />
    ),
    meaning: OWNER_WORDS[owner].meaning,
  }));
  return (
    <DetailList title="Who owns what went wrong" lines={lines}>
      <OwnerBar shares={shares} />
    </DetailList>
  );
}
