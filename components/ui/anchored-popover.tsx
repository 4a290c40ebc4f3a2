"use client";

import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import styles from "./anchored-popover.module.css";

type AnchoredPopoverProps = {
  title: string;
  anchor: HTMLElement;
  onClose: () => void;
  children: ReactNode;
};

/** Opens at an element that is too small and too many to carry a popover of its own. */
export function AnchoredPopover({ title, anchor, onClose, children }: AnchoredPopoverProps) {
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} anchor={anchor} sideOffset={4}>
          <Popover.Popup className={styles.popup} finalFocus={() => anchor}>
            <Popover.Title className={styles.title}>{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
