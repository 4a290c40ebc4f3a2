"use client";

import { Button } from "@/components/ui/button";
import { LINK_NOTICES } from "@/lib/filters/link-notices";
import { useMeshFilters } from "@/lib/hooks/use-mesh-filters";
import styles from "./link-notices.module.css";

/** What the link that led here could not be sure of, until the reader has taken note of it. */
export function LinkNotices() {
  const [{ notice }, setFilters] = useMeshFilters();
  if (notice.length === 0) return null;
  return (
    <div className={styles.notices} role="status">
      <ul className={styles.list}>
        {notice.map((one) => (
          <li key={one}>{LINK_NOTICES[one]}</li>
        ))}
      </ul>
      <Button onClick={() => void setFilters({ notice: null })}>Got it</Button>
    </div>
  );
}
