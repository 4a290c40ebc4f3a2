/** What a person wants to see of the mesh. */
export type GraphChoices = {
  focus: Focus | null;
  hidesHealthy: boolean;
  /** `null`: edges of any rate. */
  leastPerSecond: number | null;
  /** `null`: as the size of the picture asks for. */
  folding: "all" | "none" | null;
  /** Namespaces opened and folded by hand, by their ids. */
  openIds: readonly string[];
  foldIds: readonly string[];
};

export type Focus = {
  /** An endpoint's id, or a namespace's. */
  id: string;
  hops: number;
  /** Past the first hop, healthy edges are followed too. */
  followsHealthy: boolean;
};
