/** Who answers for a request that went wrong, in the order in which they are shown. */
export const OWNERS = ["caller", "app", "mesh", "policy", "injected", "unknown"] as const;
export type Owner = (typeof OWNERS)[number];

/** Who is asked first where one record gives several causes. */
export const PRECEDENCE: readonly Owner[] = [
  "injected",
  "policy",
  "caller",
  "app",
  "mesh",
  "unknown",
];
