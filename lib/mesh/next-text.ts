import type { EdgeCommand } from "./edge-commands";

/** What a command shows, where it has to run, and what is left to put right. */
export function nextText(next: EdgeCommand): string {
  const { command, missing } = next;
  const what = whatText(next);
  return [
    `Next: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    ...(missing.length === 0 ? [] : [`To fill in: ${missing.join(", ")}`]),
    ...(takesDeployment(command) ? [KIND_TEXT] : []),
  ].join(". ");
}

export function whatText({ what, cluster }: EdgeCommand): string {
  return cluster === null ? what : `${what} (in ${cluster}: give its context)`;
}

/** Metrics name a workload, but not its kind. */
export const KIND_TEXT = "Where it is no Deployment, write its kind for deploy/";

export function takesDeployment(command: string): boolean {
  return command.includes(" deploy/");
}
