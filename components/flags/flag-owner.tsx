import { OwnerMark } from "@/components/ui/owner-mark";
import type { FlagEntry } from "@/lib/envoy/flag-dictionary";

/** Who owns what carries the flag; some flags only comment on another. */
export function FlagOwner({ owner }: Pick<FlagEntry, "owner">) {
  return owner === null ? <span>decides nothing</span> : <OwnerMark owner={owner} />;
}
