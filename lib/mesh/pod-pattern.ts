/** Kubernetes makes names of these alone, so that none spells a word. */
export const MADE = "bcdfghjklmnpqrstvwxz2456789";
/** The number of a StatefulSet's pod, or the time of a CronJob's run. */
export const NUMBER = "[0-9]{1,10}";
const ENDING = `(-[${MADE}]{5,10}|-${NUMBER}){0,2}`;
/** Of a longer name Kubernetes cuts what it adds, and from `LONGEST_LEFT` on the name itself. */
const LONGEST_WHOLE = 46;
const LONGEST_LEFT = 58;
const CUT_ENDING = `-?[${MADE}013]{0,10}-?[${MADE}]{5}`;

/** The names of a workload's pods, as a regular expression that RE2, JavaScript and `grep -E` read alike. */
export function podPattern(workload: string): string {
  const name = literally(workload);
  if (workload.length <= LONGEST_WHOLE) return `${name}${ENDING}`;
  return `(${name}(-${NUMBER})?|${literally(workload.slice(0, LONGEST_LEFT))}${CUT_ENDING})`;
}

export function isPodOf(pod: string, workload: string): boolean {
  return new RegExp(`^${podPattern(workload)}$`).test(pod);
}

function literally(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
}
