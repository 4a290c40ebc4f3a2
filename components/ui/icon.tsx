import styles from "./icon.module.css";

/** Strokes on a 16 px grid. */
const PATHS = {
  check: "M3 8.5 6.5 12 13 4.5",
  close: "m4 4 8 8m0-8-8 8",
  copy: "M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z",
  down: "m4 6 4 4 4-4",
  download: "M8 2.5v7.5m-3.5-3.5L8 10l3.5-3.5M3 13.5h10",
  external: "M6.5 3.5h-3v9h9v-3m-3-7h4v4m0-4-6 6",
  fit: "M2.5 5.5v-3h3m5 0h3v3m0 5v3h-3m-5 0h-3v-3M6 6h4v4H6z",
  flag: "M4 2v12.5M4.5 3h8.5l-2.5 3L13 9H4.5",
  fullscreen: "M2.5 6V2.5H6m4 0h3.5V6m0 4v3.5H10m-4 0H2.5V10",
  help: "M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8m0 2.4v.1",
  minus: "M3.5 8h9",
  moon: "M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z",
  pause: "M5.5 3.5v9m5-9v9",
  play: "M5 3.5v9l7-4.5z",
  plus: "M3.5 8h9M8 3.5v9",
  refresh: "M13 8a5 5 0 1 1-1.5-3.5M13 2v3h-3",
  reset: "M3 8a5 5 0 1 0 1.5-3.5M3 2v3h3",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zm3.5-1.5L14 14",
  sun: "M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8 1.5v1.3m0 10.4v1.3M1.5 8h1.3m10.4 0h1.3M3.4 3.4l.9.9m7.4 7.4.9.9m0-9.2-.9.9m-7.4 7.4-.9.9",
  system: "M2.5 3.5h11v7h-11zM6 13.5h4M8 10.5v3",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
