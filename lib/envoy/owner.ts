/** Who answers for a request that went wrong, in the order in which they are shown. */
export const OWNERS = ["caller", "app", "mesh", "policy", "injected", "unknown"] as const;
export type Owner = (typeof OWNERS)[number];
