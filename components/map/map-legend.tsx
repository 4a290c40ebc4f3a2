import { legendMarks } from "./legend-marks";
import { LegendSwatch } from "./legend-swatch";
import styles from "./map-legend.module.css";
import type { Scene } from "./scene";

/** What is on screen now means; what is not on screen is not explained. */
export function MapLegend({ scene, isOpen }: { scene: Scene; isOpen: boolean }) {
  return (
    <details className={styles.legend} open={isOpen}>
      <summary className={styles.title}>Legend</summary>
      <ul className={styles.list}>
        {legendMarks(scene).map(({ id, words, swatch }) => (
          <li key={id} className={styles.mark}>
            <LegendSwatch swatch={swatch} />
            {words}
          </li>
        ))}
      </ul>
    </details>
  );
}
