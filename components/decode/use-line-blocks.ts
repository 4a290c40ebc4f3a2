import { useEffect, useState } from "react";
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
): (index: number) => DecodedLine | null {
  const [blocks, setBlocks] = useState<Blocks>({});
  const wanted = blocksInSight(sight);
  const missing = wanted.filter((block) => blocks[block] === undefined).join(",");
  useEffect(() => {
    if (missing === "") return;
    const numbers = missing.split(",").map(Number);
    let isCurrent = true;
    const ask = async (block: number) => {
      const from = block * LINES_A_BLOCK;
      const lines = await client.lines(view, from, from + LINES_A_BLOCK);
      if (isCurrent) setBlocks((known) => ({ ...kept(known, block), [block]: lines }));
    };
    const timer = setTimeout(() => {
      for (const block of numbers) void ask(block);
    }, REST_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, view, missing]);
  return (index) => blocks[Math.floor(index / LINES_A_BLOCK)]?.[index % LINES_A_BLOCK] ?? null;
}

const MOST_APART = 10;

/** Blocks far from the one that one looks at are let go. */
function kept(blocks: Blocks, near: number): Blocks {
  return Object.fromEntries(
    Object.entries(blocks).filter(([block]) => Math.abs(Number(block) - near) <= MOST_APART),
  );
}
