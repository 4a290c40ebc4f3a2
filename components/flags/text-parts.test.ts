import { expect, test } from "vitest";
import { partsOfText } from "./text-parts";

function parts(text: string) {
  return partsOfText(text, (word) => ["UF", "NC"].includes(word)).map((part) =>
    part.isFlag ? [part.text] : part.text,
  );
}

test("a sentence is cut at the flags that it names", () => {
  expect(parts("UF, where TLS broke; see NC")).toEqual([["UF"], ", where TLS broke; see ", ["NC"]]);
});

test("a sentence without flags is whole", () => {
  expect(parts("Nothing: it was not sent.")).toEqual(["Nothing: it was not sent."]);
  expect(parts("")).toEqual([]);
});

test("a flag inside a longer word is none", () => {
  expect(parts("NETWORK UFX")).toEqual(["NETWORK UFX"]);
});
