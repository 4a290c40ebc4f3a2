import type { AccessRecord } from "@/lib/envoy/access-record";
import type { Cause } from "@/lib/envoy/cause-facts";
import { parseDetails } from "@/lib/envoy/details";
import { isDeniedStatus } from "@/lib/envoy/response-status";
import { formatFigure } from "@/lib/format/figure";
import type { EvidenceUpgrade } from "./edge-evidence";
import type { LoggedRequest } from "./logged-requests";
import { hasNoDecidingFlag } from "./owner";

const BAD_GATEWAY = 502;
/** Below this share the lines contradict each other too much to name one owner. */
const LEAST_SHARE = 0.5;

/** Who refused what metrics leave to "app or policy", where most of those lines agree. */
export function evidenceUpgrade(requests: readonly LoggedRequest[]): EvidenceUpgrade | null {
  const open = requests.filter(({ counted }) => isOpen(counted));
  const bySentence = new Map<
    string,
    { owner: EvidenceUpgrade["owner"]; cause: Cause; requests: number }
  >();
  for (const { deciding, verdict } of open) {
    const { owner, cause } = verdict;
    if (owner === "unknown" || owner === "none") continue;
    const who = whoRefused(deciding.record) ?? verdict.sentence.replace(/\.$/, "");
    const known = bySentence.get(who);
    bySentence.set(who, { owner, cause, requests: (known?.requests ?? 0) + 1 });
  }
  const [first] = [...bySentence].sort(([, a], [, b]) => b.requests - a.requests);
  if (first === undefined) return null;
  const [who, { owner, cause, requests: count }] = first;
  if (count < LEAST_SHARE * open.length) return null;
  const sentence = `${who}: ${formatFigure(count)} of ${formatFigure(open.length)} such requests in the sample say so`;
  return { owner, cause, sentence, requests: count, of: open.length };
}

/** What metrics count without a word on who did it. */
function isOpen(record: AccessRecord): boolean {
  const isUnclear = isDeniedStatus(record) || record.responseCode === BAD_GATEWAY;
  return isUnclear && hasNoDecidingFlag(record.flags);
}

function whoRefused({ details, connectionTermination }: AccessRecord): string | null {
  const { policy } = parseDetails(details ?? connectionTermination ?? "");
  return policy === null
    ? null
    : `AuthorizationPolicy ${policy.namespace}/${policy.name} rule ${policy.rule}`;
}
