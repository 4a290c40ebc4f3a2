"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import { AppLink } from "./app-link";
import styles from "./flag-chip.module.css";

type FlagChipProps = {
  flag: string;
  meaning: string;
  /** Out of the way of Tab in rows that are not the selected one. */
  tabIndex?: number;
};

/** A response flag: its meaning shows on hover and focus, and it leads to the dictionary. */
export function FlagChip({ flag, meaning, tabIndex = 0 }: FlagChipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        className={styles.chip}
        render={<AppLink href={`/flags/${encodeURIComponent(flag)}`} />}
        aria-label={`${flag}: ${meaning}`}
        tabIndex={tabIndex}
        onClick={(event) => event.stopPropagation()}
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
