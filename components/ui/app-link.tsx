"use client";

import Link from "next/link";
import { type ComponentProps, createContext, useContext } from "react";

type LinksOut = {
  /** Where people reach Flaghoist; "" where it is where this page came from. */
  base: string;
  /** Told of the whole address that a person opens. */
  onOpen: (url: string) => void;
};

const LinksOutContext = createContext<LinksOut | null>(null);

/** Inside it, links open in a tab of their own: a frame must not lead to a page that no frame may show. */
export const LinksOutProvider = LinksOutContext.Provider;

type AppLinkProps = Omit<ComponentProps<typeof Link>, "as" | "href" | "prefetch"> & {
  href: string;
};

/** A link to another page of ours. */
export function AppLink({ href, ...props }: AppLinkProps) {
  const linksOut = useContext(LinksOutContext);
  if (linksOut === null) return <Link href={href} prefetch={false} {...props} />;
  return (
    <a
      {...props}
      href={`${linksOut.base}${href}`}
      target="_blank"
      rel="noopener"
      onClick={(event) => {
        props.onClick?.(event);
        linksOut.onOpen(event.currentTarget.href);
      }}
    />
  );
}
