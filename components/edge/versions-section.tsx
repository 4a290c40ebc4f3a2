import { FailedSparkline } from "@/components/charts/failed-sparkline";
import { FlagChip } from "@/components/ui/flag-chip";
import { flagFact } from "@/lib/envoy/flags";
import { formatPercent } from "@/lib/format/figure";
import { formatLatency } from "@/lib/format/latency";
import type { LatencySeries } from "@/lib/mesh/series";
import type { VersionCourse } from "@/lib/mesh/version-course";
import type { VersionFinding } from "@/lib/mesh/version-words";
import styles from "./versions-section.module.css";

const LEAST_SCALE = 0.05;

type VersionsSectionProps = {
  callee: readonly VersionCourse[];
  caller: readonly VersionCourse[];
  /** `null`: connections take no time. */
  latencies: LatencySeries["calleeVersions"] | null;
  finding: VersionFinding | null;
};

/** The versions of both sides, each beside the others of its side. */
export function VersionsSection({ callee, caller, latencies, finding }: VersionsSectionProps) {
  if (![...callee, ...caller].some(({ latest }) => latest !== null)) return null;
  const p99Of = (version: string | null) =>
    latencies?.find((one) => one.version === version)?.p99Ms.at(-1) ?? null;
  return (
    <section className={styles.section} aria-label="Versions">
      <h2>Versions</h2>
      {finding === null ? null : (
        <p data-worse={finding.worse !== null || undefined} className={styles.finding}>
          {finding.sentence}.
        </p>
      )}
      <Versions
        title="Callee"
        unnamed="unknown, or none met"
        versions={callee}
        p99Of={latencies && p99Of}
        worse={finding?.worse ?? null}
      />
      <Versions title="Caller" unnamed="unknown" versions={caller} p99Of={null} worse={null} />
    </section>
  );
}

type VersionsProps = {
  title: string;
  /** What stands where no version is told. */
  unnamed: string;
  versions: readonly VersionCourse[];
  p99Of: ((version: string | null) => number | null) | null;
  worse: string | null;
};

function Versions({ title, unnamed, versions, p99Of, worse }: VersionsProps) {
  if (versions.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Share</th>
          <th scope="col">Failed</th>
          {p99Of === null ? null : <th scope="col">p99</th>}
          <th scope="col">Flags</th>
          <th scope="col" className={styles.course}>
            Failed over time
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((one) => (
          <tr
            key={one.version ?? ""}
            data-worse={(worse !== null && one.version === worse) || undefined}
          >
            <th scope="row">{one.version ?? unnamed}</th>
            <td>{percentOr(one.shares.at(-1) ?? null)}</td>
            <td>{percentOr(one.latest?.errorRatio ?? null)}</td>
            {p99Of === null ? null : <td>{latencyOr(p99Of(one.version))}</td>}
            <td>
              <Flags version={one} />
            </td>
            <td className={styles.course}>
              <FailedSparkline
                label={`Failed share of ${one.version ?? "no version"} over time`}
                values={one.errorRatio}
                most={mostFailed(versions)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Flags({ version: { latest } }: { version: VersionCourse }) {
  if (latest === null || latest.flags.length === 0) return <>–</>;
  return (
    <span className={styles.flags}>
      {latest.flags.map(({ flag }) => (
        <FlagChip
          key={flag}
          flag={flag}
          meaning={flagFact(flag)?.meaning ?? "Not a word that Envoy or ztunnel is known to write."}
        />
      ))}
    </span>
  );
}

/** One scale for all, on which a few failures do not look like many. */
function mostFailed(versions: readonly VersionCourse[]): number {
  const ratios = versions.flatMap(({ errorRatio }) => errorRatio.map((ratio) => ratio ?? 0)); // a gap fails nothing
  return Math.max(LEAST_SCALE, ...ratios);
}

function percentOr(ratio: number | null): string {
  return ratio === null ? "–" : formatPercent(ratio);
}

function latencyOr(ms: number | null): string {
  return ms === null ? "–" : formatLatency(ms);
}
