import type { AccessRecord } from "@/lib/envoy/access-record";
import { causeFact } from "@/lib/envoy/cause-facts";
import { newNumberList } from "@/lib/envoy/number-list";
import { type LogJudge, newLogJudge } from "@/lib/mesh/log-judge";
import { type FlagSets, newFlagSets } from "./flag-sets";

/** Where a record's text is: bytes of a file, in which it is one of perhaps several records. */
export type Span = { file: number; line: number; start: number; end: number; ordinal: number };

/** All that is held of a log: some forty bytes a record, in the order read. */
export type LogIndex = {
  judge: LogJudge;
  flagSets: FlagSets;
  add: (record: AccessRecord, span: Span) => void;
  length: () => number;
  spanAt: (place: number) => Span;
  /** 0 where the record has none. */
  codeAt: (place: number) => number;
  flagSetAt: (place: number) => number;
  /** NaN where the record has no time that can be read. */
  msAt: (place: number) => number;
  ownerAt: (place: number) => ReturnType<typeof causeFact>["owner"];
};

export function newLogIndex(): LogIndex {
  const judge = newLogJudge();
  const flagSets = newFlagSets();
  const files = newNumberList("uint16");
  const lines = newNumberList("uint32");
  const starts = newNumberList("float64");
  const lengths = newNumberList("uint32");
  const ordinals = newNumberList("uint32");
  const codes = newNumberList("uint16");
  const sets = newNumberList("uint16");
  const times = newNumberList("float64");
  return {
    judge,
    flagSets,
    add: (record, span) => {
      judge.add(record);
      files.push(span.file);
      lines.push(span.line);
      starts.push(span.start);
      lengths.push(span.end - span.start);
      ordinals.push(span.ordinal);
      codes.push(record.responseCode ?? 0);
      sets.push(flagSets.numberOf(record.flags));
      times.push(record.startTime === null ? Number.NaN : Date.parse(record.startTime));
    },
    length: () => judge.length(),
    spanAt: (place) => ({
      file: files.at(place),
      line: lines.at(place),
      start: starts.at(place),
      end: starts.at(place) + lengths.at(place),
      ordinal: ordinals.at(place),
    }),
    codeAt: codes.at,
    flagSetAt: sets.at,
    msAt: times.at,
    ownerAt: (place) => causeFact(judge.causeAt(place)).owner,
  };
}
