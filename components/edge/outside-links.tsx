import { Icon } from "@/components/ui/icon";
import { filledLink, type LinkValues } from "@/lib/format/filled-link";
import type { LinkTemplate } from "@/lib/format/link-template";
import styles from "./outside-links.module.css";

type OutsideLinksProps = {
  label: string;
  links: readonly LinkTemplate[];
  values: LinkValues;
};

/** Ways to other tools, at what a page is about; where a value is missing, that way is left out. */
export function OutsideLinks({ label, links, values }: OutsideLinksProps) {
  const filled = links.flatMap((link) => {
    const href = filledLink(link, values);
    return href === null ? [] : [{ name: link.name, href }];
  });
  if (filled.length === 0) return null;
  return (
    <nav className={styles.links} aria-label={label}>
      {filled.map(({ name, href }) => (
        <a key={name} className={styles.link} href={href} target="_blank" rel="noopener noreferrer">
          {name}
          <Icon name="external" />
        </a>
      ))}
    </nav>
  );
}
