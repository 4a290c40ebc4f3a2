import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Paths of all files that git keeps, or would keep once added. */
export function trackedFiles(): string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  return spawnSync("git", args, { encoding: "utf8" }).stdout.split("\n").filter(existsSync);
}
