import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** All that a theme changes: the rest is checked in the light one. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Whatever axe can find against WCAG 2.2 AA on the page, or a part of it, as it is now: nothing. */
export async function expectNoViolations(page: Page, within = "html"): Promise<void> {
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  // No frames within: gathering the results in a page of their own would take as long again.
  const axe = new AxeBuilder({ page })
    .include(within)
    .options({ resultTypes: ["violations"] })
    .setLegacyMode();
  const { violations } = await (isDark ? axe.withRules(COLOURS) : axe.withTags(WCAG)).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual(
    [],
  );
}
