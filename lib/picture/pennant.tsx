import { COLOURS } from "./colours";

/** The product's sign, as in `app/icon.svg`, without its box. */
export function Pennant({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="6 3 22 26" aria-hidden="true">
      <path d="M10 6v20" stroke={COLOURS.ink} strokeWidth="2.5" strokeLinecap="round" />
      <path d="M11 8h13l-4 5 4 5H11z" fill={COLOURS.flag} />
    </svg>
  );
}
