import { useQuery } from "@tanstack/react-query";
import type { FailureError } from "@/lib/http/failure";
import { readApi } from "./read-api";

export type UpstreamStatus = {
  reachable: boolean;
  version: string | null;
  flavour: string | null;
  latencyMs: number | null;
  /** `null` where nobody could be asked. */
  lacks: string[] | null;
  message: string | null;
};

/** Each upstream by its name, and how it does. */
export function useStatus(enabled: boolean) {
  return useQuery<Record<string, UpstreamStatus>, FailureError>({
    queryKey: ["status"],
    queryFn: ({ signal }) => readApi("/api/v1/status", new URLSearchParams(), signal),
    enabled,
  });
}
