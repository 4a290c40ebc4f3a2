import type { Cause } from "./cause-facts";
import { causeFact } from "./cause-facts";
import { emptyColumns } from "./columns";
import { parseDetails } from "./details";
import { detailsCause } from "./details-cause";
import { recordFromColumns } from "./record-from-columns";
import { verdictFor } from "./verdict";

export type DetailsMeaning = {
  cause: Cause;
  owner: ReturnType<typeof causeFact>["owner"];
  sentence: string;
};

/** What response code details, or the beginning of them, say on their own; `null` where that is nothing. */
export function detailsMeaning(details: string): DetailsMeaning | null {
  const record = recordFromColumns(
    { ...emptyColumns(), details },
    { line: 1, format: "details", logger: "" },
  );
  const cause = detailsCause(parseDetails(details), record);
  if (cause === null) return null;
  return { cause, owner: causeFact(cause).owner, sentence: verdictFor(cause, record).sentence };
}
