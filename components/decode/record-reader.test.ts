import { expect, test } from "vitest";
import { newLineCutter } from "./byte-lines";
import { newLogDecoder } from "./log-decoder";
import { newRecordReader } from "./record-reader";

const record = (path: string) =>
  JSON.stringify({ response_code: 503, response_flags: "UC", path, upstream_cluster: "x" });

function spansOf(text: string, file: number) {
  const cutter = newLineCutter();
  const decoder = newLogDecoder(file);
  const lines = [...cutter.add(new TextEncoder().encode(text)), ...cutter.end()];
  const found = [...lines.map(decoder.add), decoder.end()];
  return found.flatMap(({ records }) => records.map(({ span }) => span));
}

const FIRST = `${record("/a")}\njunk\n${record("/b")}\n`;
const LARGE = `[${Array.from({ length: 900 }, (_, index) => record(`/${index}`)).join(",")}]\n`;
const texts = [FIRST, LARGE].map((text) => new Blob([text]));
const spans = [FIRST, LARGE].flatMap(spansOf);

test("records are read again in any order, out of any file", async () => {
  const asked = [spans[901], spans[0], spans[1], spans[2]].filter((span) => span !== undefined);
  const read = await newRecordReader(texts)(asked);
  expect(read.map((one) => one?.record.path)).toEqual(["/899", "/a", "/b", "/0"]);
  expect(read.map((one) => one?.record.line)).toEqual([1, 1, 3, 1]);
  expect(read[1]?.raw).toBe(`${record("/a")}\n`);
});

test("many records of one line are all found", async () => {
  const read = await newRecordReader(texts)(spans.slice(2));
  expect(read.map((one) => one?.record.path)).toEqual(
    Array.from({ length: 900 }, (_, index) => `/${index}`),
  );
});
