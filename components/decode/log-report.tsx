"use client";

import { useRef, useState } from "react";
import type { DecodeClient } from "./decode-client";
import type { LineFilter, LogSummary } from "./decode-messages";
import { FlagChart } from "./flag-chart";
import { LineDetail } from "./line-detail";
import { NO_FILTER } from "./line-filter";
import { LineSection } from "./line-section";
import { LogEdges } from "./log-edges";
import styles from "./log-report.module.css";
import { LogVerdicts } from "./log-verdicts";
import { ReportHead } from "./report-head";
import { SkippedLines } from "./skipped-lines";
import { useOpenedLine } from "./use-opened-line";

type LogReportProps = {
  names: string[];
  summary: LogSummary;
  client: DecodeClient;
  onStartOver: () => void;
};

/** What a log says: the worst first, then every edge, then when, then every line. */
export function LogReport({ names, summary, client, onStartOver }: LogReportProps) {
  const [filter, setFilter] = useState<LineFilter>(NO_FILTER);
  const [failure, setFailure] = useState<string | null>(null);
  const opened = useOpenedLine(client, setFailure);
  const linesRef = useRef<HTMLDivElement>(null);
  const pick = (change: Partial<LineFilter>) => {
    opened.close();
    setFilter({ ...filter, ...change });
  };
  const pickAbove = (change: Partial<LineFilter>) => {
    pick(change);
    linesRef.current?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div className={styles.report}>
      <div className={styles.content}>
        <ReportHead names={names} summary={summary} client={client} onStartOver={onStartOver} />
        <LogVerdicts edges={summary.edges} />
        <LogEdges
          edges={summary.edges}
          pickedEdge={filter.edge}
          onPick={(edge) => pickAbove({ edge: edge === filter.edge ? null : edge })}
        />
        {summary.timeline === null ? null : (
          <FlagChart
            timeline={summary.timeline}
            pickedFlag={filter.flag}
            onPick={(flag) => pickAbove({ flag: flag === filter.flag ? null : flag })}
          />
        )}
        <div ref={linesRef}>
          <LineSection
            summary={summary}
            client={client}
            filter={filter}
            onFilter={pick}
            openPlace={opened.place}
            onOpen={opened.open}
            onClose={opened.close}
            failure={failure}
            onFailure={setFailure}
          />
        </div>
        <SkippedLines names={names} skipped={summary.skipped} />
      </div>
      {opened.line === null ? null : (
        <LineDetail
          line={opened.line}
          names={names}
          panelRef={opened.panelRef}
          onClose={opened.close}
        />
      )}
    </div>
  );
}
