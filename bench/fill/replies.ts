import type { Call } from "./mesh-shape";

/** One way in which a call is answered: each has series of its own, histograms included. */
export type Reply = {
  protocol: "http" | "grpc" | "tcp";
  code: string;
  grpcStatus: string | null;
  flags: string;
  /** Whether a workload was met, and so whether the callee's side saw the request. */
  met: boolean;
  share: number;
};

const HTTP: Reply = {
  protocol: "http",
  code: "200",
  grpcStatus: null,
  flags: "-",
  met: true,
  share: 1,
};
const GRPC: Reply = { ...HTTP, protocol: "grpc", grpcStatus: "0" };
const TCP: Reply = { ...HTTP, protocol: "tcp", code: "0" };
const NOT_FOUND: Reply = { ...HTTP, code: "404", share: 0.01 };

const FAILURES: Reply[] = [
  { ...HTTP, code: "503", flags: "UH", met: false, share: 0.2 },
  { ...HTTP, code: "503", flags: "URX,UF", met: false, share: 0.04 },
  { ...HTTP, code: "503", flags: "UC", share: 0.02 },
  { ...HTTP, code: "504", flags: "UT", share: 0.01 },
  { ...HTTP, code: "500", share: 0.03 },
  { ...HTTP, code: "403", share: 0.1 },
  { ...HTTP, code: "0", flags: "DC", share: 0.005 },
];
const GRPC_FAILURE: Reply = { ...GRPC, grpcStatus: "14", flags: "UF", met: false, share: 0.01 };

const TCP_EVERY = 30;
const GRPC_EVERY = 7;
const FAILING_EVERY = 10;
const NOT_FOUND_EVERY = 10;

export function repliesTo({ index }: Call): Reply[] {
  if (index % TCP_EVERY === 0) return [TCP];
  const isFailing = index % FAILING_EVERY === 1;
  if (index % GRPC_EVERY === 2) return isFailing ? [GRPC, GRPC_FAILURE] : [GRPC];
  const failure = FAILURES[Math.floor(index / FAILING_EVERY) % FAILURES.length];
  return [
    HTTP,
    ...(isFailing && failure !== undefined ? [failure] : []),
    ...(index % NOT_FOUND_EVERY === 3 ? [NOT_FOUND] : []),
  ];
}
