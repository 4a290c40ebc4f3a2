export const OWNERS = ["caller", "app", "mesh", "policy", "injected", "unknown"] as const;
export type Owner = (typeof OWNERS)[number];

export type OwnerRates = Record<Owner, number>;
