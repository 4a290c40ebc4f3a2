import { OwnerBar } from "@/components/ui/owner-bar";
import { OwnerMark } from "@/components/ui/owner-mark";
import { OWNER_WORDS, ownerShares } from "@/components/ui/owner-words";
import { formatPercent, formatPerSecond } from "@/lib/format/figure";
import type { OwnerRates } from "@/lib/mesh/owner";
import { DetailList } from "./detail-list";

export function DetailOwners({ owners, unit }: { owners: OwnerRates; unit: string }) {
  const shares = ownerShares(owners);
  if (shares.length === 0) return null;
  const lines = shares.map(({ owner, requestsPerSecond, ratio }) => ({
    key: owner,
    subject: <OwnerMark owner={owner} />,
    figure: `${formatPerSecond(requestsPerSecond, unit)} · ${formatPercent(ratio)}`,
    meaning: OWNER_WORDS[owner].meaning,
  }));
  return (
    <DetailList title="Who owns what went wrong" lines={lines}>
      <OwnerBar shares={shares} />
    </DetailList>
  );
}
