"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { LINK_NOTICES } from "@/lib/filters/link-notices";
import { useMeshFilters } from "@/lib/hooks/use-mesh-filters";
import styles from "./link-notices.module.css";

/** All of them are in the list of notices as well. */
const MOST_MISTAKES = 3;

/**
 * What the link that led here could not be sure of, and what of it nobody can read, until the
 * reader has taken note of it: without its time or window a page shows something else than was meant.
 */
export function LinkNotices({ ignored }: { ignored: string[] }) {
  const [{ notice }, setFilters] = useMeshFilters();
  const [noted, setNoted] = useState<string[]>([]);
  const mistakes = ignored.filter((one) => !noted.includes(one)).slice(0, MOST_MISTAKES);
  if (notice.length + mistakes.length === 0) return null;
  const note = () => {
    setNoted(ignored);
    void setFilters({ notice: null });
  };
  return (
    <div className={styles.notices} role="status">
      <ul className={styles.list}>
        {notice.map((one) => (
          <li key={one}>{LINK_NOTICES[one]}</li>
        ))}
        {mistakes.map((one) => (
          <li key={one}>Passed over in the address: {one}</li>
        ))}
      </ul>
      <Button onClick={note}>Got it</Button>
    </div>
  );
}
