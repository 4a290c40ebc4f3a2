import { checkSettings } from "@/lib/config/check-settings";
import { mendRequests } from "@/lib/http/mend-requests";
import { oncePerProcess, processState } from "@/lib/http/process-state";

/** Runs once, before the first request. */
export async function register(): Promise<void> {
  await checkSettings();
  oncePerProcess("mend-requests", mendRequests);
  processState().meters.set("process_start_time_seconds", {}, Math.floor(Date.now() / 1000));
}
