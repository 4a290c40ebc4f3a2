import { type Handle, type Method, methodsFor } from "@/lib/http/handler";
import { record } from "./record";

/**
 * Every method of a route, logged and counted; failures and wrong methods leave as JSON.
 * `quiet` keeps the probes of an orchestrator out of the log.
 */
export function answer(
  route: string,
  handles: Partial<Record<Method, Handle>>,
  quiet: "quiet" | null = null,
): Record<Method, (request: Request) => Promise<Response>> {
  return methodsFor(handles, (handled) => record(route, handled, quiet !== null));
}
