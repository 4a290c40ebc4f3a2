import { OWNER_WORDS, ownerShares } from "@/components/ui/owner-words";
import type { LogEdge } from "@/lib/mesh/log-edge";

/** Who owns what went wrong, the largest share first, in words. */
export function logOwners({ owners }: LogEdge): string[] {
  return ownerShares(owners).map(({ owner }) => OWNER_WORDS[owner].word);
}
