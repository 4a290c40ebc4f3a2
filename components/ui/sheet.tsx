"use client";

import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import styles from "./sheet.module.css";

type SheetProps = {
  label: string;
  trigger: string;
  isNotable: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
};

/** A button that opens more to read beneath itself. */
export function Sheet({ label, trigger, isNotable, onOpenChange, children }: SheetProps) {
  return (
    <div className={styles.sheet}>
      <Popover.Root onOpenChange={onOpenChange}>
        <Popover.Trigger className={styles.trigger} data-notable={isNotable || undefined}>
          {trigger}
          <Icon name="down" />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner className={styles.positioner} align="end" sideOffset={4}>
            <Popover.Popup className={styles.popup} aria-label={label}>
              {children}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}
