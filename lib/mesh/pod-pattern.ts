/** Kubernetes makes names of these alone, so that none spells a word. */
const MADE = "bcdfghjklmnpqrstvwxz2456789";
const ENDING = `(-[${MADE}]{5,10}|-[0-9]{1,10}){0,2}`;
/** From here on Kubernetes cuts the name before what it adds to it. */
const LONGEST_WHOLE = 46;

/** The names of a workload's pods, as a regular expression that RE2 and JavaScript read alike. */
export function podPattern(workload: string): string {
  const name = workload.slice(0, LONGEST_WHOLE).replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
  return workload.length > LONGEST_WHOLE ? `${name}.*` : `${name}${ENDING}`;
}

export function isPodOf(pod: string, workload: string): boolean {
  return new RegExp(`^${podPattern(workload)}$`).test(pod);
}
