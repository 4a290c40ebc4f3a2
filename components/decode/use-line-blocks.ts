import { useEffect, useRef, useState } from "react";
import { type BlockFetcher, newBlockFetcher } from "./block-fetcher";
import type { DecodeClient } from "./decode-client";
import type { DecodedLine } from "./decode-messages";
import { blocksInSight, LINES_A_BLOCK } from "./line-blocks";

type Blocks = Record<number, DecodedLine[]>;

/** Scrolling past lines asks for none of them; resting asks at once. */
const REST_MS = 30;

/** The lines in sight, fetched in blocks as one scrolls; `null` for one that is on its way. */
export function useLineBlocks(
  client: DecodeClient,
  view: number,
  sight: { first: number; last: number },
  onFailure: (message: string) => void,
): (index: number) => DecodedLine | null {
  const [blocks, setBlocks] = useState<Blocks>({});
  const wanted = blocksInSight(sight);
  const missing = wanted.filter((block) => blocks[block] === undefined).join(",");
  const fetcher = useRef<BlockFetcher | null>(null);
  useEffect(() => {
    const own = newBlockFetcher({
      fetchLines: (from, to) => client.lines(view, from, to),
      onBlock: (block, lines) => setBlocks((known) => ({ ...kept(known, block), [block]: lines })),
      onFailure,
    });
    fetcher.current = own;
    return own.end;
  }, [client, view, onFailure]);
  useEffect(() => {
    if (missing === "") return;
    const timer = setTimeout(() => {
      for (const block of missing.split(",")) void fetcher.current?.ask(Number(block));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [missing]);
  return (index) => blocks[Math.floor(index / LINES_A_BLOCK)]?.[index % LINES_A_BLOCK] ?? null;
}

const MOST_APART = 10;

/** Blocks far from the one that one looks at are let go. */
function kept(blocks: Blocks, near: number): Blocks {
  return Object.fromEntries(
    Object.entries(blocks).filter(([block]) => Math.abs(Number(block) - near) <= MOST_APART),
  );
}
