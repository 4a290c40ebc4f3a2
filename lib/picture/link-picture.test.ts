import { subscribe, unsubscribe } from "node:diagnostics_channel";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { drawable } from "./drawable";
import { linkPicture } from "./link-picture";

let asked = 0;
const onRequest = () => {
  asked += 1;
};
beforeAll(() => subscribe("undici:request:create", onRequest));
afterAll(() => unsubscribe("undici:request:create", onRequest));
beforeEach(() => {
  asked = 0;
});

const SHOWN = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code))
  .filter((mark) => drawable(mark) === mark)
  .join("");

async function sizeOf(text: string): Promise<string> {
  const end = { place: text, name: text };
  const words = { title: text, ends: [end, end], question: text, time: text };
  const png = Buffer.from(await linkPicture(words));
  return `${png.toString("latin1", 1, 4)} ${png.readUInt32BE(16)}×${png.readUInt32BE(20)}`;
}

test("a request to anywhere would be noticed", async () => {
  await expect(fetch("http://127.0.0.1:2")).rejects.toThrow("fetch failed");
  expect(asked).toBe(1);
});

test.each([
  ["half of the letters that are drawn", SHOWN.slice(0, 110)],
  ["the other half", SHOWN.slice(110)],
  ["letters of others, turned round, and emoji", "支付服务 خدمة\u202e\u2066 🔥👩🏽‍🚒🏴󠁧󠁢󠁳󠁣󠁴󠁿1️⃣"],
  [
    "control characters, combining marks, half a pair and markup",
    "\u0000\u001b[31m\n\r\u2028 e\u0301 Z\u0351\u036b\u0343 \ud83d and \udd25 <script>&amp;\"'`",
  ],
  ["nothing at all", ""],
  ["5,000 letters", "W".repeat(5_000)],
  ["5,000 words", "wide ".repeat(1_000)],
])("a picture of %s asks nobody for a font", async (_, text) => {
  expect(await sizeOf(text)).toBe("PNG 1200×630");
  expect(asked).toBe(0);
});

test("what is not drawn becomes an ellipsis, once for all that stand together", () => {
  expect(drawable("支付-gateway 🔥")).toBe("…-gateway …");
  expect(drawable("Cafe\u0301")).toBe("Café");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(drawable(drawable(text))).toBe(drawable(text));
    }),
  );
});
