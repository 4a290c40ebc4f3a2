import type { AccessRecord } from "./access-record";
import { causeOf } from "./cause";
import { calleeKeys, callerKeys } from "./hop-keys";
import { pairVerdict } from "./pair-verdict";
import { type Verdict, verdictOf } from "./verdict";

/** The records of a log by the hops they tell of, so that each may be judged with its other side. */
export type Hops = {
  add: (record: AccessRecord) => void;
  verdictOf: (record: AccessRecord) => Verdict;
};

export function newHops(): Hops {
  const callers = new Map<string, AccessRecord>();
  const callees = new Map<string, AccessRecord>();

  return {
    add: (record) => {
      if (causeOf(record) === "none") return; // it settles nothing, and most are of this kind
      for (const key of callerKeys(record)) callers.set(key, record);
      // A caller that tries again meets several callees, and answers with what the last one gave.
      for (const key of calleeKeys(record)) callees.set(key, record);
    },
    verdictOf: (record) => {
      if (causeOf(record) === "none") return verdictOf(record);
      const callee = oneOf(callees, callerKeys(record));
      if (callee !== undefined) return pairVerdict(record, callee);
      const caller = oneOf(callers, calleeKeys(record));
      return caller === undefined ? verdictOf(record) : pairVerdict(caller, record);
    },
  };
}

function oneOf(records: Map<string, AccessRecord>, keys: string[]): AccessRecord | undefined {
  return keys.map((key) => records.get(key)).find((record) => record !== undefined);
}
