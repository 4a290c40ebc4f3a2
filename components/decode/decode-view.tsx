"use client";

import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { useSampleName } from "@/lib/hooks/use-sample-name";
import type { Thresholds } from "@/lib/mesh/health";
import type { LogSource } from "./decode-messages";
import styles from "./decode-view.module.css";
import { LogFailure } from "./log-failure";
import { LogIntake } from "./log-intake";
import { LogReport } from "./log-report";
import { NoRecords } from "./no-records";
import { ReadingProgress } from "./reading-progress";
import { readSample, SAMPLES, type Sample } from "./samples";
import { statusWords } from "./status-words";
import { useDecoder } from "./use-decoder";
import { useHeadingFocus } from "./use-heading-focus";
import { sourcesFrom, usePaste } from "./use-paste";

/** From log lines to who owns what went wrong, in the browser alone. */
export function DecodeView({ thresholds }: { thresholds: Thresholds }) {
  const { state, decode, reset, stop } = useDecoder(thresholds);
  const [sampleName, setSampleName] = useSampleName();
  const [isOver, setIsOver] = useState(false);
  const sample = SAMPLES.find(({ name }) => name === sampleName) ?? null;

  const shownSample = useSample(sample, (chosen) => void decode(sampleSources(chosen)), reset);
  const decodeOwn = (sources: LogSource[]) => {
    if (sources.length === 0) return;
    shownSample.supersede();
    void setSampleName(null);
    void decode(sources);
  };
  const startOver = () => {
    void setSampleName(null);
    reset();
  };
  usePaste(decodeOwn);
  const viewRef = useHeadingFocus(state.phase);
  const isSampleUnknown = sampleName !== null && sample === null;

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    decodeOwn(sourcesFrom(event.dataTransfer));
  };
  const dragOver = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <section
      ref={viewRef}
      className={styles.view}
      aria-label="Decoder"
      data-over={isOver || undefined}
      onDragOver={dragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p className="visually-hidden" role="status">
        {statusWords(state, isSampleUnknown)}
      </p>
      {state.phase === "idle" ? (
        <LogIntake
          onSources={decodeOwn}
          onSample={({ name }) => void setSampleName(name)}
          unknownSample={isSampleUnknown ? sampleName : null}
        />
      ) : null}
      {state.phase === "reading" ? (
        <ReadingProgress {...state} onStop={stop} onDiscard={startOver} />
      ) : null}
      {state.phase === "failed" ? (
        <LogFailure message={state.message} onStartOver={startOver} />
      ) : null}
      {state.phase === "read" && state.summary.records === 0 ? (
        <NoRecords summary={state.summary} onStartOver={startOver} />
      ) : null}
      {state.phase === "read" && state.summary.records > 0 ? (
        <LogReport {...state} onStartOver={startOver} />
      ) : null}
    </section>
  );
}

/** The sample that the address names is decoded; once the address names none, it is put away. */
function useSample(
  sample: Sample | null,
  open: (sample: Sample) => void,
  close: () => void,
): { supersede: () => void } {
  const isShown = useRef(false);
  const change = useEffectEvent((next: Sample | null) => {
    if (next !== null) open(next);
    else if (isShown.current) close();
    isShown.current = next !== null;
  });
  useEffect(() => change(sample), [sample]);
  return {
    supersede: () => {
      isShown.current = false;
    },
  };
}

async function sampleSources(sample: Sample): Promise<LogSource[]> {
  return [{ name: `Sample: ${sample.title}`, blob: await readSample(sample) }];
}
