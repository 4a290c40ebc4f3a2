import { spawn } from "node:child_process";

/** Runs a command in the foreground and answers its exit code; null when it cannot even start. */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
    child.once("error", () => resolve(null));
    child.once("close", (code) => resolve(code ?? 1));
  });
}
