"use client";

import { CopyButton } from "@/components/ui/copy-button";
import { edgePageSearch } from "@/lib/filters/edge-page-search";
import { loadFilters, serializeFilters } from "@/lib/filters/mesh-filters";
import { useEdges } from "@/lib/hooks/use-edges";
import styles from "./link-button.module.css";

/** The link shows what is on the screen now, whenever it is opened. */
export function LinkButton({ publicUrl }: { publicUrl: string | null }) {
  const { answer } = useEdges();
  const linkText = () => {
    const filters = loadFilters(window.location.search);
    const at = filters.at ?? (answer ? Date.parse(answer.at) : null);
    const base = new URL(publicUrl ?? window.location.origin);
    base.pathname = `${base.pathname.replace(/\/$/, "")}${window.location.pathname}`;
    base.search = edgePageSearch(window.location.search);
    return serializeFilters(base, { ...filters, at, theme: null });
  };
  return (
    <span className={styles.link}>
      <CopyButton label="Copy link" textToCopy={linkText} />
    </span>
  );
}
