import { SettingsError, settings } from "@/lib/config/settings";
import { processState } from "@/lib/http/process-state";

/** Runs once before the first request. A throw alone would leave Next running without settings. */
export function register(): void {
  try {
    settings();
  } catch (error) {
    process.stderr.write(`${error instanceof SettingsError ? error.message : String(error)}\n`);
    process.exit(1);
  }
  processState().meters.set("process_start_time_seconds", {}, Math.floor(Date.now() / 1000));
}
