import { type Cause, causeFact } from "@/lib/envoy/cause-facts";
import { parseDetails } from "@/lib/envoy/details";
import type { Owner } from "@/lib/envoy/owner";
import { isDeniedStatus } from "@/lib/envoy/response-status";
import { verdictFor } from "@/lib/envoy/verdict";
import { formatFigure } from "@/lib/format/figure";
import type { EvidenceUpgrade } from "./edge-evidence";
import { evidenceAbout } from "./evidence-about";
import type { LoggedRequest } from "./logged-requests";
import { hasNoDecidingFlag } from "./owner";

type Told = Pick<EvidenceUpgrade, "owner" | "cause"> & { who: string };

const BAD_GATEWAY = 502;
/** What the flag alone says already. */
const SAYS_NO_MORE: readonly Cause[] = ["connect_failed", "connection_closed", "stream_reset"];
/** A handful of lines proves nothing. */
const FEWEST_LINES = 5;
/** Below this share the lines contradict each other too much to name one owner. */
const LEAST_SHARE = 0.5;
const SURE_SHARE = 0.8;
/** As long as DNS lets a name be. */
const LONGEST_HOST = 253;

/** What logs tell beyond metrics, each where most of the lines of its kind agree. */
export function evidenceUpgrades(requests: readonly LoggedRequest[]): EvidenceUpgrade[] {
  const strays = requests.filter(isTurnedAway).length;
  const upgrades = (["refused", "connection", "route", "timeout"] as const).map((about) => {
    const such = requests.filter((request) => aboutOf(request) === about);
    const told = about === "connection" ? connectionsTold(such, strays) : such.map(toldBy);
    return upgradeFrom(about, told);
  });
  return upgrades.filter((upgrade) => upgrade !== null);
}

function upgradeFrom(
  about: EvidenceUpgrade["about"],
  told: readonly (Told | null)[],
): EvidenceUpgrade | null {
  const kinds = new Map<string, Told & { requests: number }>();
  for (const one of told) {
    if (one === null) continue;
    const key = JSON.stringify([one.cause, one.who]);
    kinds.set(key, { ...one, requests: (kinds.get(key)?.requests ?? 0) + 1 });
  }
  const [first] = [...kinds.values()].sort((a, b) => b.requests - a.requests);
  if (first === undefined || first.requests < FEWEST_LINES) return null;
  const { owner, cause, who, requests } = first;
  const share = requests / told.length;
  if (share < LEAST_SHARE) return null;
  const sentence = `${who} (${formatFigure(requests)} of ${formatFigure(told.length)} such requests in the sample say so)`;
  const confidence = share >= SURE_SHARE ? "high" : "medium";
  return { about, owner, cause, sentence, confidence, requests, of: told.length };
}

/** What metrics leave to "app or policy", or tell from the caller's side alone. */
function aboutOf(request: LoggedRequest): EvidenceUpgrade["about"] | null {
  if (isTurnedAway(request)) return null;
  const { counted, deciding } = request;
  const isUnclear = isDeniedStatus(counted) || counted.responseCode === BAD_GATEWAY;
  if (isUnclear && hasNoDecidingFlag(counted.flags)) return "refused";
  const told = [...counted.flags, ...deciding.record.flags].flatMap(
    (flag) => evidenceAbout(flag) ?? [],
  );
  return told.includes("connection") ? "connection" : (told[0] ?? null);
}

/** `null`: the lines do not tell. Only both sides together prove that it was the app that was slow. */
function toldBy(request: LoggedRequest): Told | null {
  const { verdict, side, deciding, counted } = request;
  const { owner, cause } = verdict;
  if (!isOwner(owner) || SAYS_NO_MORE.includes(cause)) return null;
  if (counted.flags.includes("UT") && side !== "both") return null;
  return {
    owner,
    cause,
    who: policyOf(request) ?? hostOf(request) ?? plain(verdictFor(cause, deciding.record).sentence),
  };
}

/**
 * A listener that turns connections away does not say whose: where it did so about as often as
 * connections broke without a word, it is why they broke.
 */
function connectionsTold(such: readonly LoggedRequest[], strays: number): (Told | null)[] {
  const isMute = ({ verdict }: LoggedRequest) => causeFact(verdict.cause).isOneSided === true;
  const mute = such.filter(isMute).length;
  const isMismatch = mute > 0 && strays >= LEAST_SHARE * mute;
  return such.map((request) => {
    if (!isMismatch || !isMute(request)) return toldBy(request);
    const cause = "mtls_mismatch";
    const { sentence } = verdictFor(cause, request.deciding.record);
    return { owner: "mesh", cause, who: plain(sentence) };
  });
}

function isTurnedAway({ side, verdict }: LoggedRequest): boolean {
  return side === "callee" && verdict.cause === "no_filter_chain";
}

function isOwner(owner: Owner | "none"): owner is Exclude<Owner, "unknown"> {
  return owner !== "none" && owner !== "unknown";
}

/** Without what one record adds to it. */
function plain(sentence: string): string {
  return sentence.replace(/(?: \([^()]*\))?\.$/, "");
}

/** No metric names the host that no route fits. */
function hostOf({ counted, deciding }: LoggedRequest): string | null {
  const { authority, serverName } = deciding.record;
  const host = authority ?? serverName;
  if (!counted.flags.includes("NR") || host === null) return null;
  return `They ask for ${host.slice(0, LONGEST_HOST)}`;
}

function policyOf({ deciding }: LoggedRequest): string | null {
  const { details, connectionTermination } = deciding.record;
  const { policy } = parseDetails(details ?? connectionTermination ?? "");
  return policy === null
    ? null
    : `AuthorizationPolicy ${policy.namespace}/${policy.name} rule ${policy.rule}`;
}
