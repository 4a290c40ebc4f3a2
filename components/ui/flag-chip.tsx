"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import styles from "./flag-chip.module.css";

type FlagChipProps = {
  flag: string;
  meaning: string;
  /** Out of the way of Tab in rows that are not the selected one. */
  tabIndex?: number;
};

/** A response flag; what it means shows on hover and focus. */
export function FlagChip({ flag, meaning, tabIndex = 0 }: FlagChipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        className={styles.chip}
        aria-label={`${flag}: ${meaning}`}
        tabIndex={tabIndex}
      >
        {flag}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner className={styles.positioner} sideOffset={6}>
          <Tooltip.Popup className={styles.popup}>{meaning}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
