import { flagFact } from "@/lib/envoy/flags";
import { formatPerSecond } from "@/lib/format/figure";
import type { FlagRate } from "@/lib/mesh/edge";
import { DetailList } from "./detail-list";
import { flagMeaning } from "./edge-flags";

export function DetailFlags({ flags, unit }: { flags: FlagRate[]; unit: string }) {
  if (flags.length === 0) return null;
  const lines = flags.map(({ flag, requestsPerSecond }) => ({
    key: flag,
    subject: (
      <>
        <code>{flag}</code> {flagFact(flag)?.long}
      </>
    ),
    figure: formatPerSecond(requestsPerSecond, unit),
    meaning: flagMeaning(flag),
  }));
  return <DetailList title="Flags" lines={lines} />;
}
