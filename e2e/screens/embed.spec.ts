import { expect, type Page } from "@playwright/test";
import { expectNoViolations } from "@/e2e/harness/accessible";
import { backstageScript } from "@/e2e/harness/backstage-card";
import { test } from "@/e2e/harness/embedding";
import { snippetsOf } from "@/e2e/harness/snippets";

const DOCUMENT = "docs/embedding.md";
const EDGE = "source=web/storefront&destination=web/recommendations";
const FAILING = /no healthy endpoint \(UH\)/;
const ATTRIBUTES = 'source="web/storefront" destination="web/recommendations"';

const FRAMES = {
  verdict: `/embed/verdict?${EDGE}`,
  edge: `/embed/edge?${EDGE}`,
  service: "/embed/service?service=web/storefront",
  map: "/embed/map",
};

function elementFrame(page: Page, kind: string) {
  return page.locator(`flaghoist-${kind} iframe`);
}

test.describe("what the documentation shows", () => {
  test("works on a page that may show frames, and says why on one that may not", async ({
    page,
    portal,
    appUrl,
  }) => {
    const snippets = snippetsOf(DOCUMENT, appUrl);
    const html = (heading: string) =>
      snippets.filter((one) => one.heading === heading && one.language === "html");
    const [plain] = html("Plain HTML");
    const [elements, listeners] = html("The custom element");
    const [sized] = html("Messages");
    const [badge] = html("A badge");

    portal.show({ html: plain?.text ?? "" });
    await page.goto(portal.allowed);
    await expect(
      page.frameLocator("iframe").getByRole("region", { name: "Verdict" }),
    ).toContainText(FAILING);
    await page.goto(portal.refused);
    await expect
      .poll(() => page.frames().map((frame) => frame.url()))
      .toEqual([`${portal.refused}/`, "chrome-error://chromewebdata/"]);

    portal.show({ html: sized?.text ?? "" });
    await page.goto(portal.allowed);
    await expect(page.locator("iframe")).toHaveAttribute("style", /height: \d{3,}px/);

    portal.show({ html: badge?.text ?? "" });
    await page.goto(portal.refused);
    const image = page.getByRole("img", { name: "How storefront reaches recommendations" });
    await expect(image).toHaveJSProperty("naturalHeight", 20);

    const told: string[] = [];
    page.on("console", (message) => told.push(message.text()));
    portal.show({ html: `${elements?.text}${listeners?.text}` });
    await page.goto(portal.allowed);
    const shown = {
      verdict: page.getByRole("region", { name: "Verdict" }),
      edge: page.getByRole("article", { name: /UH/ }),
      service: page.getByRole("region", { name: "Callers" }),
      map: page.getByRole("region", { name: "Map of the mesh" }),
    };
    for (const [kind, region] of Object.entries(shown)) {
      await elementFrame(page, kind).scrollIntoViewIfNeeded();
      const inside = elementFrame(page, kind).contentFrame().locator(region);
      await expect(inside).toBeVisible();
    }
    const popup = page.waitForEvent("popup");
    await elementFrame(page, "verdict").contentFrame().getByText("Open in Flaghoist").click();
    await expect.poll(() => told.join("\n")).toContain(`opened ${(await popup).url()}`);

    await page.goto(portal.refused);
    await expect(page.locator("flaghoist-verdict").getByRole("status")).toContainText(
      `EMBED_ALLOWED_ORIGINS has to name ${portal.refused}`,
    );
  });

  test("becomes a card of Backstage, and stands on a page that is isolated from other origins", async ({
    page,
    portal,
    appUrl,
  }) => {
    const [card, module] = snippetsOf(DOCUMENT, appUrl).filter(
      ({ language }) => language === "jsx",
    );
    const script = await backstageScript(card?.text ?? "", module?.text ?? "");
    portal.show({
      html: `<div id="root"></div><script type="module">${script.replaceAll("</script", "<\\/script")}</script>
        <script type="module" src="${appUrl}/embed.js"></script><flaghoist-map></flaghoist-map>
        <img crossorigin alt="Badge" src="${appUrl}/embed/badge.svg?${EDGE}">`,
      headers: {
        "cross-origin-embedder-policy": "require-corp",
        "content-security-policy": `default-src 'self' 'unsafe-inline' ${appUrl}`,
      },
    });
    await page.goto(portal.allowed);
    const frame = page.getByRole("region", { name: "Flaghoist" }).locator("iframe");
    await expect(frame.contentFrame().getByRole("region", { name: "Callers" })).toBeVisible();
    await expect(frame).not.toHaveCSS("height", "520px");
    const map = elementFrame(page, "map").contentFrame();
    await elementFrame(page, "map").scrollIntoViewIfNeeded();
    await expect(map.getByRole("region", { name: "Map of the mesh" })).toHaveAttribute(
      "data-state",
      "drawn",
    );
  });
});

test("a frame tells the page around it how high it is, where a person goes, and what fails", async ({
  page,
  portal,
  appUrl,
  upstream,
}) => {
  portal.show({
    html: `<script>
        const told = [];
        addEventListener("message", ({ origin, data }) => told.push({ origin, ...data }));
      </script>
      <script type="module" src="${appUrl}/embed.js"></script>
      <flaghoist-verdict ${ATTRIBUTES}></flaghoist-verdict>`,
  });
  await page.goto(portal.allowed);
  const messages = (): Promise<Record<string, unknown>[]> => page.evaluate("told");
  const element = page.locator("flaghoist-verdict");
  const frame = elementFrame(page, "verdict");
  await expect(frame.contentFrame().getByRole("region", { name: "Verdict" })).toContainText(
    FAILING,
  );
  expect((await messages())[0]).toEqual({ origin: appUrl, flaghoist: 1, type: "ready" });
  const content = frame.contentFrame().locator("body");
  // What arrives late makes the content higher, and the frame follows.
  const missingPx = async () => {
    const height = await content.evaluate((body) => body.getBoundingClientRect().height);
    return Math.ceil(height) - ((await frame.boundingBox())?.height ?? 0);
  };
  await expect.poll(missingPx).toBe(0);

  const popup = page.waitForEvent("popup");
  await frame.contentFrame().getByRole("link", { name: "web/storefront" }).click();
  const opened = (await popup).url();
  expect(new URL(opened).pathname).toBe("/service/web/storefront");
  await expect.poll(messages).toContainEqual({
    origin: appUrl,
    flaghoist: 1,
    type: "navigate",
    url: opened,
  });
  await expect(frame.contentFrame().getByRole("region", { name: "Verdict" })).toBeVisible();

  await frame.evaluate((one) => one.setAttribute("data-is-first", ""));
  await element.evaluate((one) => one.setAttribute("height", "444"));
  await expect(page.locator("iframe[data-is-first]")).toHaveCSS("height", "444px");
  await element.evaluate((one) => one.removeAttribute("height"));

  const stepsBefore = await page.evaluate("history.length");
  upstream.turn("starting");
  await element.evaluate((one) => {
    one.setAttribute("window", "23m");
    one.setAttribute("theme", "dark");
  });
  await expect(frame.contentFrame().getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(frame.contentFrame().locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame).toHaveCount(1);
  expect(await page.evaluate("history.length")).toBe(stepsBefore);
  await expect.poll(messages).toContainEqual({
    origin: appUrl,
    flaghoist: 1,
    type: "error",
    source: "prometheus",
    kind: expect.any(String),
    message: expect.stringContaining("503"),
  });
  await element.evaluate((one) => one.remove());
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("a page is never framed, and an address below /embed that leads nowhere says so", async ({
  page,
  portal,
  appUrl,
}) => {
  portal.show({
    html: `<iframe src="${appUrl}/edge?${EDGE}"></iframe><iframe src="${appUrl}/embed/nothing"></iframe>`,
  });
  await page.goto(portal.allowed);
  await expect(page.frameLocator("iframe >> nth=1").getByText("No such frame")).toBeVisible();
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toEqual([`${portal.allowed}/`, "chrome-error://chromewebdata/", `${appUrl}/embed/nothing`]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test("every frame reads well for all, and one of them in the dark", async ({ page }) => {
    for (const [kind, path] of Object.entries(FRAMES)) {
      await page.goto(path);
      await expect(page.getByText(/^5 min rates at/)).toBeVisible();
      if (kind === "map") await page.getByText("Table", { exact: true }).click();
      await expect(page.getByText("on its way")).toHaveCount(0);
      await expectNoViolations(page);
      const widths = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(widths[0]).toBe(widths[1]);
    }
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(FRAMES.verdict);
    await expect(page.getByRole("region", { name: "Verdict" })).toContainText(FAILING);
    await expectNoViolations(page);
  });

  test("the keyboard walks a frame from its trust to its last command, and opens the page", async ({
    page,
  }) => {
    await page.goto(`${FRAMES.verdict}&theme=dark&at=${new Date().toISOString()}`);
    await expect(page.getByRole("region", { name: "Verdict" })).toContainText(FAILING);
    const focused = page.locator(":focus");
    const open = page.getByRole("link", { name: "Open in Flaghoist" });
    while (!(await open.evaluate((link) => link === document.activeElement))) {
      await page.keyboard.press("Tab");
    }
    const popup = page.waitForEvent("popup");
    await page.keyboard.press("Enter");
    const { pathname, searchParams } = new URL((await popup).url());
    expect(pathname).toBe("/edge");
    expect(searchParams.has("at")).toBe(true);
    expect(searchParams.has("theme")).toBe(false);
    await page.keyboard.press("Tab");
    await expect(focused).toHaveAttribute("href", /\/service\/web\/storefront/);
    await expect(focused).toHaveAttribute("target", "_blank");
  });
});
