import { checkSettings } from "@/lib/config/check-settings";
import { processState } from "@/lib/http/process-state";

/** Runs once, before the first request. */
export async function register(): Promise<void> {
  await checkSettings();
  processState().meters.set("process_start_time_seconds", {}, Math.floor(Date.now() / 1000));
}
