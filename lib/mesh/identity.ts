/** Who calls whom by which certificate, as the callee's side saw it; `null` is no certificate. */
export type Principals = {
  source: string | null;
  destination: string | null;
  isMutualTls: boolean | null;
  /** Requests, or connections opened. */
  perSecond: number;
};

export type IdentityAnswer = {
  at: string;
  /** The busiest first. */
  principals: Principals[];
  promql: string | null;
};
