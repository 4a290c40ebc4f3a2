import { expect } from "@playwright/test";
import { test } from "@/e2e/harness/screens";

test.describe("the dictionary", () => {
  test("holds every flag, and is searched by flag, word, code and details", async ({ page }) => {
    await page.goto("/flags");
    const found = page.getByRole("list", { name: "Flags" }).getByRole("listitem");
    const search = page.getByRole("searchbox", { name: "Search flags" });
    await expect(found).toHaveCount(37);
    await page.keyboard.press("/");
    await expect(search).toBeFocused();
    await search.fill("circuit breaker");
    await expect(found.first()).toContainText("UpstreamOverflow");
    await search.fill("504");
    await expect(found.first()).toContainText("UpstreamRequestTimeout");
    await search.fill("upstream_reset_before_response_started{connection_termination}");
    await expect(page.getByText("As response code details:")).toBeVisible();
    await expect(found.first()).toContainText("UpstreamConnectionTermination");
    await search.fill("UF,URX");
    await expect(found).toHaveCount(2);
    await expect(page.getByText("UF decides: the mesh owns it. URX only comments.")).toBeVisible();
    await expect(page).toHaveURL(/\/flags\?q=UF,URX/);
  });

  test("a search is in the address, and one that finds nothing names what is near", async ({
    page,
  }) => {
    await page.goto("/flags?q=NoHealtyUpstrem");
    const nearest = page.getByRole("list", { name: "Nearest flags" }).getByRole("listitem");
    await expect(nearest.first()).toContainText("NoHealthyUpstream");
  });

  test("asks no Prometheus and shows no scope", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto("/flags");
    await expect(page.getByRole("list", { name: "Flags" })).toBeVisible();
    expect(asked.filter((path) => path.startsWith("/api/"))).toEqual([]);
    await expect(page.getByRole("combobox", { name: /^Namespaces/ })).toBeHidden();
    await expect(page.getByRole("button", { name: "Copy link" })).toBeHidden();
  });
});

test.describe("one flag", () => {
  test("is told whole: owner, causes, commands, objects, the other side, what it is not", async ({
    page,
  }) => {
    await page.goto("/flags/UC");
    await expect(page).toHaveTitle("UC UpstreamConnectionTermination · Flaghoist");
    await expect(
      page.getByRole("heading", { name: "UC UpstreamConnectionTermination" }),
    ).toBeVisible();
    for (const name of [
      "When somebody else owns it",
      "Likely causes",
      "What to check",
      "Where it is decided",
      "On the other side of the hop",
      "Easily mistaken for",
    ]) {
      await expect(page.getByRole("heading", { name })).toBeVisible();
    }
    await page.getByRole("link", { name: "DC" }).click();
    await expect(page).toHaveURL(/\/flags\/DC$/);
  });

  test("is found by its long name and in any case, and in a set", async ({ page }) => {
    await page.goto("/flags/nohealthyupstream");
    await expect(page.getByRole("heading", { name: "UH NoHealthyUpstream" })).toBeVisible();
    await page.goto("/flags/UF%2CURX");
    await expect(page.getByRole("heading", { name: "UF,URX" })).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(2);
  });

  test("that nobody knows gives the nearest and a notice", async ({ page }) => {
    await page.goto("/flags/UHX");
    await expect(page.getByRole("heading", { name: "No flag is called “UHX”" })).toBeVisible();
    await page.getByRole("list", { name: "Nearest flags" }).getByRole("link").first().click();
    await expect(page).toHaveURL(/\/flags\/UH$/);
  });

  test("is one press away from every chip", async ({ page }) => {
    await page.goto("/?view=table");
    await page.getByRole("link", { name: /^UH: / }).first().click();
    await expect(page).toHaveURL(/\/flags\/UH$/);
  });
});

test("the header leads from screen to screen", async ({ page }) => {
  await page.goto("/flags");
  const screens = page.getByRole("navigation", { name: "Screens" });
  await expect(screens.getByRole("link", { name: "Flags" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await screens.getByRole("link", { name: "Decode" }).click();
  await expect(page.getByRole("heading", { name: "Decode proxy logs" })).toBeVisible();
  await screens.getByRole("link", { name: "Mesh" }).click();
  await expect(page.getByRole("region", { name: "What is wrong" })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys and search" })).toBeVisible();
});
