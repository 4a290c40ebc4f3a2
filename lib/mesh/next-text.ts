import type { EdgeCommand } from "./edge-commands";

/** What a command shows, where it has to run, and what is left to put right. */
export function nextText(next: EdgeCommand): string {
  const { what, command, cluster, missing } = next;
  const where = cluster === null ? "" : ` (in ${cluster}: give its context)`;
  return [
    `Next: ${what.charAt(0).toLowerCase()}${what.slice(1)}${where}`,
    ...(missing.length === 0 ? [] : [`To fill in: ${missing.join(", ")}`]),
    ...(takesDeployment(command) ? [KIND_TEXT] : []),
  ].join(". ");
}

export function whatText({ what, cluster }: EdgeCommand): string {
  return cluster === null ? what : `${what} (in ${cluster})`;
}

/** Metrics name a workload, but not its kind. */
export const KIND_TEXT = "Where it is no Deployment, write its kind for deploy/";

export function takesDeployment(command: string): boolean {
  return command.includes(" deploy/");
}
