import styles from "./series-mark.module.css";

/** Whose colour a flag has, and which shade of it, where flags share an owner. */
export type SeriesLook = { owner: string; shade: number };

type SeriesRectProps = { look: SeriesLook; x: number; y: number; width: number; height: number };

export function SeriesRect({ look, ...box }: SeriesRectProps) {
  return (
    <rect className={styles.segment} data-owner={look.owner} data-shade={look.shade} {...box} />
  );
}

export function SeriesSwatch({ look }: { look: SeriesLook }) {
  return (
    <svg className={styles.swatch} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <SeriesRect look={look} x={0} y={0} width={12} height={12} />
    </svg>
  );
}
