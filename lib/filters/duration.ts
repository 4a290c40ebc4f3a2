const UNIT_SECONDS = { w: 604_800, d: 86_400, h: 3_600, m: 60, s: 1 } as const;

const DURATION = /^(?:(\d{1,9})w)?(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/;

/** Whole seconds of a duration as Prometheus writes it: `30s`, `5m`, `1h30m`. */
export function secondsFromDuration(text: string): number | null {
  const counts = DURATION.exec(text)?.slice(1);
  if (!counts || text === "") return null;
  return Object.values(UNIT_SECONDS).reduce(
    (seconds, unitSeconds, unit) => seconds + Number(counts[unit] ?? 0) * unitSeconds,
    0,
  );
}

export function durationFromSeconds(seconds: number): string {
  let rest = seconds;
  let text = "";
  for (const [unit, unitSeconds] of Object.entries(UNIT_SECONDS)) {
    const count = Math.floor(rest / unitSeconds);
    rest -= count * unitSeconds;
    if (count > 0) text += `${count}${unit}`;
  }
  return text === "" ? "0s" : text;
}
