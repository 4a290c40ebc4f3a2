"use client";

import { AppLink } from "@/components/ui/app-link";
import { CommandLine } from "@/components/ui/command-line";
import { edgeNameIn, edgePageHref } from "@/lib/filters/edge-page";
import { usePageScope } from "@/lib/hooks/use-page-scope";
import type { Edge } from "@/lib/mesh/edge";
import type { EdgeCommand } from "@/lib/mesh/edge-commands";
import { edgeText } from "@/lib/mesh/endpoint";
import { nextText } from "@/lib/mesh/next-text";

import styles from "./origin-links.module.css";

type OriginLinksProps = {
  origins: readonly Edge[];
  /** All of the answer, by which an edge's name is told from others. */
  edges: readonly Edge[];
  /** What to run about them; `null` where that is not sure. */
  command: EdgeCommand | null;
};

const MOST = 3;

/** Where to go on, since what an edge only passes on is not mended at it. */
export function OriginLinks({ origins, edges, command }: OriginLinksProps) {
  const scope = usePageScope();
  return (
    <div className={styles.next}>
      <p className={styles.links}>
        {origins.slice(0, MOST).map((origin) => (
          <AppLink
            key={origin.id}
            className={styles.link}
            href={edgePageHref(edgeNameIn(edges, origin), scope)}
          >
            Go to {edgeText(origin)}
          </AppLink>
        ))}
      </p>
      {command === null ? null : <CommandLine what={nextText(command)} command={command.command} />}
    </div>
  );
}
