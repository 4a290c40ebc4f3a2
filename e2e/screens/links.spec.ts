import { expect } from "@playwright/test";
import { test } from "@/e2e/harness/screens";

const started = () => new Date(Date.now() - 1_800_000).toISOString();

test("an alert's link opens the page of its edge, pinned to the alert's time, on a phone too", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const labels = "source_workload=storefront&destination_service_name=recommendations";
  // A busy machine may not tell in time which edge is meant.
  await expect(async () => {
    await page.goto(`/triage?${labels}&startsAt=${started()}`);
    expect(page.url()).not.toContain("unchecked");
  }).toPass();
  await expect(
    page.getByText(/fail because they reach no healthy endpoint \(UH\)/).first(),
  ).toBeVisible();
  await expect(page.getByText(/^Pinned to /)).toBeVisible();
  await expect(page).toHaveURL(/\/edge\?source=web\/storefront&destination=web\/recommendations&/);
});

test("what a link could not be sure of is said until it is noted, and after that no more", async ({
  page,
}) => {
  await page.goto("/triage?job=checkout");
  const notice = page.getByRole("status").filter({ hasText: "neither end of an edge" });
  await expect(notice).toBeVisible();
  await expect(page.getByRole("heading", { name: "What is wrong" })).toBeVisible();
  await notice.getByRole("button", { name: "Got it" }).click();
  await expect(notice).toBeHidden();
  await expect(page).toHaveURL((url) => !url.searchParams.has("notice"));
});

test("a word in the address that is none of ours is passed over and named", async ({ page }) => {
  await page.goto("/?notice=%3Cb%3Ehello");
  const notice = page.getByRole("status").filter({ hasText: 'notice="<b>hello" cannot be read' });
  await expect(notice).toBeVisible();
  await notice.getByRole("button", { name: "Got it" }).click();
  await expect(notice).toBeHidden();
  // As a link within the page does; what was noted before is another mistake.
  await page.evaluate("window.next.router.push('/?window=soon')");
  await expect(page.getByRole("status").filter({ hasText: 'window="soon"' })).toBeVisible();
});

test("a link that fits several edges says so, and leads to the others", async ({ page }) => {
  await page.goto("/edge?source=-/storefront&destination=-/catalog");
  const notice = page.getByRole("status").filter({ hasText: "The address fits 2 edges" });
  await notice.getByRole("link").click();
  await expect(page).toHaveURL(
    /source=(cluster-\d)\/web\/storefront&destination=\1\/catalog\/catalog/,
  );
  await expect(notice).toBeHidden();
});
