import type { AccessRecord } from "./access-record";
import type { Cause } from "./cause-facts";
import { calleeKeys, callerKeys } from "./hop-keys";
import { newNumberList } from "./number-list";
import { newNumberTable } from "./number-table";
import { textHash } from "./text-hash";

/** Two places of a log that tell of one hop. */
type HopPair = { place: number; partner: number; isPartnerCallee: boolean };

/** As `Hops`, but for logs of millions: each record is known by its place alone. */
export type HopPartners = {
  add: (place: number, record: AccessRecord, cause: Cause) => void;
  /** Every record that has another side, with that side; to be asked once all are added. */
  pairs: () => Generator<HopPair>;
};

export function newHopPartners(): HopPartners {
  const callers = newNumberTable();
  const callees = newNumberTable();
  /** For each record: its place, then its keys as a caller and as a callee, each after their number. */
  const entries = newNumberList("float64");

  function addKeys(keys: string[], sides: ReturnType<typeof newNumberTable>, place: number): void {
    entries.push(keys.length);
    for (const key of keys) {
      const hash = textHash(key);
      entries.push(hash);
      sides.set(hash, place);
    }
  }

  /** The first place that one of the keys at `from` leads to, and where the keys end. */
  function lookUp(from: number, sides: ReturnType<typeof newNumberTable>) {
    const end = from + 1 + entries.at(from);
    for (let at = from + 1; at < end; at++) {
      const partner = sides.get(entries.at(at));
      if (partner !== null) return { partner, end };
    }
    return { partner: null, end };
  }

  return {
    add: (place, record, cause) => {
      if (cause === "none") return; // it settles nothing, and most are of this kind
      entries.push(place);
      addKeys(callerKeys(record), callers, place);
      addKeys(calleeKeys(record), callees, place);
    },
    pairs: function* () {
      for (let at = 0; at < entries.length(); ) {
        const place = entries.at(at);
        const callee = lookUp(at + 1, callees);
        const caller = lookUp(callee.end, callers);
        const partner = callee.partner ?? caller.partner;
        if (partner !== null) {
          yield { place, partner, isPartnerCallee: callee.partner !== null };
        }
        at = caller.end;
      }
    },
  };
}
