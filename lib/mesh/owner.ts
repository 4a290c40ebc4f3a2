import type { Owner } from "@/lib/envoy/owner";

export type OwnerRates = Record<Owner, number>;
