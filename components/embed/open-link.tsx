"use client";

import { AppLink } from "@/components/ui/app-link";
import { Icon } from "@/components/ui/icon";
import { pageInState } from "@/lib/filters/embed-page";
import { useMeshFilters } from "@/lib/hooks/use-mesh-filters";
import styles from "./open-link.module.css";

/** To all of what this frame shows a part of, in the state that it is in now. */
export function OpenLink({ page }: { page: string }) {
  const [filters] = useMeshFilters();
  return (
    <AppLink className={styles.link} href={pageInState(page, filters)}>
      Open in Flaghoist
      <Icon name="external" />
    </AppLink>
  );
}
