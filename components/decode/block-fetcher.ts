import type { DecodedLine } from "./decode-messages";
import { LINES_A_BLOCK } from "./line-blocks";
import { messageOf } from "./message-of";

type BlockOptions = {
  fetchLines: (from: number, to: number) => Promise<DecodedLine[]>;
  onBlock: (block: number, lines: DecodedLine[]) => void;
  onFailure: (message: string) => void;
};

/** Fetches blocks of lines, none of them twice at once, and is silent from `end` on. */
export type BlockFetcher = { ask: (block: number) => Promise<void>; end: () => void };

export function newBlockFetcher({ fetchLines, onBlock, onFailure }: BlockOptions): BlockFetcher {
  const onTheWay = new Set<number>();
  let isOver = false;
  return {
    ask: async (block) => {
      if (onTheWay.has(block)) return;
      onTheWay.add(block);
      const from = block * LINES_A_BLOCK;
      try {
        const lines = await fetchLines(from, from + LINES_A_BLOCK);
        if (!isOver) onBlock(block, lines);
      } catch (cause) {
        if (!isOver) onFailure(messageOf(cause));
      }
      onTheWay.delete(block);
    },
    end: () => {
      isOver = true;
    },
  };
}
