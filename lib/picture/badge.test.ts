import fc from "fast-check";
import { expect, test } from "vitest";
import { type BadgeText, badgeSvg } from "./badge";

const badge: BadgeText = {
  name: "shop/cart → shop/pricing",
  state: "failing, 27 % failed",
  sentence: "shop/cart → shop/pricing is failing. 27 % of 41 req/s fail.",
  health: "failing",
};

test("a badge has a name, a state, and a sentence for whoever hears it", () => {
  const svg = badgeSvg(badge);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="20" /);
  expect(svg).toContain('role="img"');
  expect(svg).toContain(`<title id="t">${badge.sentence}</title>`);
  expect(svg).toContain(">shop/cart → shop/pricing</text>");
  expect(svg).toContain(">failing, 27 % failed</text>");
});

test("what is not known looks unlike what is well", () => {
  const fills = (["healthy", "idle", null] as const).map(
    (health) => badgeSvg({ ...badge, health }).match(/fill="#[0-9a-f]{6}"\/><\/g>/)?.[0],
  );
  expect(fills).toEqual(['fill="#56606b"/></g>', 'fill="#ffffff"/></g>', 'fill="#ffffff"/></g>']);
});

test("a long name ends in an ellipsis", () => {
  expect(badgeSvg({ ...badge, name: "x".repeat(300) })).toContain(`>${"x".repeat(79)}…</text>`);
});

test("no text becomes markup, and none that XML cannot hold gets through", () => {
  const odd = fc.string({
    unit: fc.constantFrom(..."<>&\"'ab \u0000\u001b\u202e\ud83d\uffff\n;/"),
  });
  fc.assert(
    fc.property(odd, odd, odd, (name, state, sentence) => {
      const svg = badgeSvg({ name, state, sentence, health: null });
      const texts = [...svg.matchAll(/<(?:title|text)[^<>]*>([^<>]*)<\//g)].map(([, text]) => text);
      expect(texts).toHaveLength(3);
      expect(svg.match(/</g)).toHaveLength(badgeSvg(badge).match(/</g)?.length ?? 0);
      expect(texts.join("").replace(/&(?:amp|lt|gt|quot|#39);/g, "")).not.toMatch(/["'&]/);
      expect(svg).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\uffff]/u);
    }),
  );
});
