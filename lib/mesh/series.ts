import type { AnswerRate } from "./answer-rates";
import type { Course, Values } from "./course";
import type { EdgeTrouble } from "./edge";
import type { WorkloadName } from "./edge-commands";
import type { Notice } from "./notice";
import type { TroubleOutcome } from "./outcome";
import type { VersionCourse } from "./version-course";

/** The instants of a series: `points` of them, `stepSeconds` apart, from `start` on. */
export type SeriesTimes = {
  start: string;
  stepSeconds: number;
  points: number;
  /** Over how long each rate is taken. */
  windowSeconds: number;
};

/** What may begin: something fails, is denied, is given up, or goes in plain text. */
export type Trouble = TroubleOutcome | "plaintext";

/** `startedAt: null` is unknown; `wasAlways`: it was so when the range began. */
export type Beginning = {
  startedAt: string | null;
  wasAlways: boolean;
  /** `null`: it is not over. */
  endedAt: string | null;
  /** It goes on, and was more until then; `null`: it was not. */
  worse: { ratio: number; until: string } | null;
  /** From when on hardly any is new, though rates still look back on it; `null`: nothing tells so. */
  easedAt: string | null;
};

/** How requests, or connections, went over time. */
export type RequestsSeries = SeriesTimes & {
  course: Course;
  /** The same instants earlier; `null` where nothing is compared or known. */
  before: Course | null;
  beginnings: Record<Trouble, Beginning>;
  callerVersions: VersionCourse[];
  calleeVersions: VersionCourse[];
  /** What went wrong at the last instant with traffic, or at the worst of what is over. */
  troubles: EdgeTrouble[];
  /** The same as each side's proxies count it. */
  answers: AnswerRate[];
  /** Where to look: on each side the workload with most of what goes wrong. */
  workloads: { caller: WorkloadName | null; callee: WorkloadName | null };
  /** Each edge alone, for sparklines: one, or all of a service. */
  edges: { id: string; perSecond: Values; errorRatio: Values }[];
  promql: string;
  notices: Notice[];
};

export type LatencyCourse = { meanMs: Values; p50Ms: Values; p90Ms: Values; p99Ms: Values };

/** How long requests took over time. */
export type LatencySeries = SeriesTimes & {
  course: LatencyCourse;
  before: LatencyCourse | null;
  calleeVersions: { version: string | null; p99Ms: Values }[];
  promql: string;
  notices: Notice[];
};
