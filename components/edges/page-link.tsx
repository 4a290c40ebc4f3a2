import { AppLink } from "@/components/ui/app-link";
import styles from "./page-link.module.css";

/** The way from what is selected to all that is known of it. */
export function PageLink({ href, children }: { href: string; children: string }) {
  return (
    <AppLink className={styles.link} href={href}>
      {children}
    </AppLink>
  );
}
