import type { MouseEvent, ReactNode } from "react";
import type { Edge } from "@/lib/mesh/edge";
import { edgeLabel } from "./edge-label";
import styles from "./edge-link.module.css";

type EdgeLinkProps = {
  edge: Edge;
  href: string;
  isTabStop: boolean;
  onSelect: (edgeId: string) => void;
  children: ReactNode;
};

/** A real link, so that an edge opens in a tab of its own too; a plain press selects it in place. */
export function EdgeLink({ edge, href, isTabStop, onSelect, children }: EdgeLinkProps) {
  const select = (event: MouseEvent) => {
    event.stopPropagation();
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onSelect(edge.id);
  };
  return (
    <a
      className={styles.link}
      href={href}
      aria-label={edgeLabel(edge)}
      data-edge={edge.id}
      tabIndex={isTabStop ? 0 : -1}
      onClick={select}
    >
      {children}
    </a>
  );
}
