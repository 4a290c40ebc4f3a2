import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** All that a theme changes: the rest is checked in the light one. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Whatever axe can find against WCAG 2.2 AA on the page as it is now: nothing. */
export async function expectNoViolations(page: Page): Promise<void> {
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const axe = new AxeBuilder({ page });
  const { violations } = await (isDark ? axe.withRules(COLOURS) : axe.withTags(WCAG)).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual(
    [],
  );
}
