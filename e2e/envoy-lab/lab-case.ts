import type { Hop } from "@/e2e/envoy-lab/config/http-hop";
import type { Direction } from "@/lib/envoy/access-record";
import type { Verdict } from "@/lib/envoy/verdict";
import type { Site } from "./site";

/** What the decoder has to make of one line that Envoy wrote. */
export type ExpectedLine = {
  flags?: string;
  code: number | null;
  details: string | RegExp | null;
  owner: Verdict["owner"];
  cause: Verdict["cause"];
  /** Only where it is not what the hop's side says. */
  direction?: Direction;
  /** Only where it is not the hop's own. */
  cluster?: string | RegExp | null;
  termination?: string | RegExp;
  transport?: string | RegExp;
  /** Istio's TEXT does not tell it; what then remains to be said about the line. */
  grpc?: { status: number; inText?: Judged };
  /** What an older Envoy writes instead. */
  before?: { version: string; line: Partial<ExpectedLine> };
};

type Judged = Pick<Verdict, "owner" | "cause">;

/** How one failure is provoked, and what each proxy's log has to come to. */
export type LabCase = {
  name: string;
  build: (site: Site) => { hops: readonly Hop[]; provoke: (envoy: Strain) => Promise<unknown> };
  /** By hop, in the order of its log. */
  lines: Record<string, readonly ExpectedLine[]>;
  /** The verdict on the first line of a hop once all hops' lines are decoded together. */
  together?: Record<string, Judged>;
};

/** What can be done to the proxy as a whole; cases that need it run in a process of their own. */
export type Strain = {
  failHealthCheck: () => Promise<void>;
  setPressure: (share: number) => Promise<void>;
};
