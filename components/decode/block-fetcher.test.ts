import { expect, test } from "vitest";
import { newBlockFetcher } from "./block-fetcher";
import type { DecodedLine } from "./decode-messages";
import { LINES_A_BLOCK } from "./line-blocks";

type Answer = { resolve: (lines: DecodedLine[]) => void; reject: (cause: Error) => void };

function newFetcher() {
  const told: string[] = [];
  const asked = new Map<number, Answer>();
  const fetcher = newBlockFetcher({
    fetchLines: (from) => {
      told.push(`asked for ${from}`);
      return new Promise((resolve, reject) => {
        asked.set(from / LINES_A_BLOCK, { resolve, reject });
      });
    },
    onBlock: (block) => told.push(`block ${block}`),
    onFailure: (message) => told.push(message),
  });
  return { fetcher, told, asked };
}

test("each block arrives, in whatever order, and is asked for once", async () => {
  const { fetcher, told, asked } = newFetcher();
  const all = [fetcher.ask(0), fetcher.ask(1), fetcher.ask(1)];
  asked.get(1)?.resolve([]);
  await all[1];
  asked.get(0)?.resolve([]);
  await Promise.all(all);
  expect(told).toEqual(["asked for 0", `asked for ${LINES_A_BLOCK}`, "block 1", "block 0"]);
});

test("a file that can no longer be read is told, and asked for again later", async () => {
  const { fetcher, told, asked } = newFetcher();
  const first = fetcher.ask(0);
  asked.get(0)?.reject(new Error("The file has changed."));
  await first;
  void fetcher.ask(0);
  expect(told).toEqual(["asked for 0", "The file has changed.", "asked for 0"]);
});

test("once it has ended, nothing is told", async () => {
  const { fetcher, told, asked } = newFetcher();
  const all = [fetcher.ask(0), fetcher.ask(1)];
  fetcher.end();
  asked.get(0)?.resolve([]);
  asked.get(1)?.reject(new Error("gone"));
  await Promise.all(all);
  expect(told).toHaveLength(2);
});
