"use client";

import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { LogSource } from "./decode-messages";
import styles from "./log-intake.module.css";
import { SAMPLES, type Sample } from "./samples";
import { pastedSource, sourcesFrom } from "./use-paste";

type LogIntakeProps = {
  onSources: (sources: LogSource[]) => void;
  onSample: (sample: Sample) => void;
  /** The address asks for a sample that there is not. */
  unknownSample: string | null;
};

const EXAMPLE =
  '[2026-11-21T09:14:03.120Z] "POST /v1/charges HTTP/1.1" 503 UH no_healthy_upstream - "-" 412 19 0 - …';

/** Where logs come in: pasted, dropped, picked, or one of ours. */
export function LogIntake({ onSources, onSample, unknownSample }: LogIntakeProps) {
  const textRef = useRef<HTMLTextAreaElement>(null);
  const fileRef = useRef<HTMLInputElement>(null);
  const decodeTyped = () => {
    const text = textRef.current?.value ?? "";
    if (text.trim() === "") textRef.current?.focus();
    else onSources([pastedSource(text)]);
  };
  const paste = (event: ClipboardEvent) => {
    // Into an empty field a whole log is pasted, which no field should have to hold.
    if (textRef.current?.value !== "") return;
    event.preventDefault();
    onSources(sourcesFrom(event.clipboardData));
  };
  const pressKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) decodeTyped();
  };
  return (
    <div className={styles.intake}>
      <h1 className={styles.title}>Decode proxy logs</h1>
      <p className={styles.lead}>
        Access logs of Envoy, Istio gateways and ztunnel, as text or JSON, with whatever kubectl,
        stern, Docker, Loki or a chat put around them. <b>Nothing is uploaded:</b> this browser
        reads them.
      </p>
      {unknownSample === null ? null : (
        <p className={styles.notice}>There is no sample called “{unknownSample.slice(0, 60)}”.</p>
      )}
      <textarea
        ref={textRef}
        className={styles.text}
        aria-label="Log lines"
        placeholder={`Paste log lines, or drop files anywhere on this page\n\n${EXAMPLE}`}
        spellCheck={false}
        autoComplete="off"
        onPaste={paste}
        onKeyDown={pressKey}
      />
      <div className={styles.actions}>
        <Button onClick={decodeTyped}>Decode</Button>
        <Button onClick={() => fileRef.current?.click()}>Choose files …</Button>
        <input
          ref={fileRef}
          className="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-hidden="true"
          onChange={({ target }) =>
            onSources([...(target.files ?? [])].map((file) => ({ name: file.name, blob: file })))
          }
        />
        <span className={styles.quiet}>Several at once, gzip too, of any size.</span>
      </div>
      <h2>Or look at a sample</h2>
      <ul className={styles.samples}>
        {SAMPLES.map((sample) => (
          <li key={sample.name}>
            <Button onClick={() => onSample(sample)}>{sample.title}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
