"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { formatSpan } from "@/lib/format/time";
import { useCompare } from "@/lib/hooks/use-compare";
import { useTimeRange } from "@/lib/hooks/use-time-range";
import styles from "./range-control.module.css";

const RANGES_SECONDS = [900, 3_600, 10_800, 21_600, 86_400, 604_800];

type RangeControlProps = {
  /** The stretch that is shown now. */
  fromMs: number;
  toMs: number;
};

/** How much time the charts show: a length, or two instants; what a drag does, for hands and keys alike. */
export function RangeControl({ fromMs, toMs }: RangeControlProps) {
  const { rangeSeconds, showRange, showBetween } = useTimeRange();
  const options = [...new Set([...RANGES_SECONDS, rangeSeconds])]
    .sort((a, b) => a - b)
    .map((seconds) => ({ value: String(seconds), label: formatSpan(seconds) }));
  return (
    <div className={styles.control}>
      <Select
        label="Time shown"
        options={options}
        value={String(rangeSeconds)}
        onChange={(seconds) => showRange(Number(seconds))}
      />
      <Select label="Compare with" {...useCompare()} />
      <BetweenForm key={`${fromMs} ${toMs}`} fromMs={fromMs} toMs={toMs} onShow={showBetween} />
    </div>
  );
}

type BetweenFormProps = RangeControlProps & { onShow: (fromMs: number, toMs: number) => void };

function BetweenForm({ fromMs, toMs, onShow }: BetweenFormProps) {
  const [from, setFrom] = useState(() => fieldText(fromMs));
  const [to, setTo] = useState(() => fieldText(toMs));
  const chosen = { fromMs: Date.parse(`${from}Z`), toMs: Date.parse(`${to}Z`) };
  const isReadable = chosen.toMs > chosen.fromMs;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReadable) onShow(chosen.fromMs, chosen.toMs);
  };
  return (
    <form className={styles.between} onSubmit={submit}>
      <InstantField label="From, in UTC" text={from} onChange={setFrom} />
      <span aria-hidden="true">–</span>
      <InstantField label="To, in UTC" text={to} onChange={setTo} />
      <span className={styles.zone}>UTC</span>
      <Button type="submit" disabled={!isReadable}>
        Show
      </Button>
    </form>
  );
}

type InstantFieldProps = { label: string; text: string; onChange: (text: string) => void };

function InstantField({ label, text, onChange }: InstantFieldProps) {
  return (
    <input
      className={styles.instant}
      type="datetime-local"
      aria-label={label}
      value={text}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function fieldText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16);
}
