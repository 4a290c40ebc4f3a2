import type { ReactNode, RefObject } from "react";
import { IconButton } from "@/components/ui/button";
import styles from "./detail-panel.module.css";

type DetailPanelProps = {
  label: string;
  mark: ReactNode;
  title: ReactNode;
  panelRef: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
};

/** What is selected, beside what it was selected from. */
export function DetailPanel({ label, mark, title, panelRef, onClose, children }: DetailPanelProps) {
  return (
    <aside className={styles.panel} ref={panelRef} tabIndex={-1} aria-label={label}>
      <div className={styles.head}>
        {mark}
        <IconButton icon="close" label="Close details" onClick={onClose} />
      </div>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </aside>
  );
}
