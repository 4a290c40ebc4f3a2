import Link from "next/link";
import { Fragment } from "react";
import { entryNamed } from "./flag-search";
import { partsOfText } from "./text-parts";

/** Prose in which each flag leads to its own page. */
export function FlagText({ text }: { text: string }) {
  return partsOfText(text, (word) => entryNamed(word)?.flag === word).map(
    ({ text: part, isFlag, at }) =>
      isFlag ? (
        <Link key={at} href={`/flags/${part}`} prefetch={false}>
          {part}
        </Link>
      ) : (
        <Fragment key={at}>{part}</Fragment>
      ),
  );
}
