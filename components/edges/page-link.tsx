import Link from "next/link";
import styles from "./page-link.module.css";

/** The way from what is selected to all that is known of it. */
export function PageLink({ href, children }: { href: string; children: string }) {
  return (
    <Link className={styles.link} href={href} prefetch={false}>
      {children}
    </Link>
  );
}
