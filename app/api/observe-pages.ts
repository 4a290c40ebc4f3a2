import { isMethod } from "@/lib/http/handler";
import { observeRequests } from "@/lib/http/observe-requests";
import { oncePerProcess } from "@/lib/http/process-state";
import { hasRoute } from "./has-route";
import { record } from "./record";

const FILE = /^\/_next\/|\.[a-z0-9]+$/;

/** Pages and files get a log line too; routes of ours write their own, with what they waited for. */
export function observePages(): void {
  oncePerProcess("observe-pages", () =>
    observeRequests((handled) => {
      if (isMethod(handled.method) && hasRoute(handled.path)) return;
      const isFile = FILE.test(handled.path);
      record(isFile ? "file" : "page", handled, isFile);
    }),
  );
}
