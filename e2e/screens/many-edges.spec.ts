import { expect, type Page } from "@playwright/test";
import { anEdge } from "@/e2e/harness/an-edge";
import { test } from "@/e2e/harness/screens";
import type { Edge } from "@/lib/mesh/edge";

for (const count of [1_000, 5_000]) {
  test(`${count} edges are all counted, and no more rows drawn than fit`, async ({ page }) => {
    await openEdges(page, count);
    const table = page.getByRole("table", { name: "Edges" });
    await expect(table).toHaveAttribute("aria-rowcount", String(count + 1));
    expect(await table.getByRole("row").count()).toBeLessThan(80);
  });
}

/** Drawing is what is measured here, so the answer comes from no mesh at all. */
async function openEdges(page: Page, count: number): Promise<void> {
  await page.route("**/api/v1/edges?**", (route) =>
    route.fulfill({
      json: {
        at: new Date().toISOString(),
        windowSeconds: 300,
        edges: Array.from({ length: count }, (_, index) => numberedEdge(index)),
        notices: [],
      },
    }),
  );
  await page.goto("/?view=table&at=2026-11-21T12:00:00Z");
  await expect(page.getByRole("table", { name: "Edges" }).getByText("1.2 s").first()).toBeVisible();
}

function numberedEdge(index: number): Edge {
  const edge = anEdge();
  const source = { ...edge.source, name: `caller-${(index * 7_919) % 997}` };
  const destination = { ...edge.destination, name: `callee-${(index * 104_729) % 991}` };
  const requestsPerSecond = ((index * 31) % 1_009) + 0.5;
  const flags = index % 9 === 0 ? [{ flag: "UC", requestsPerSecond: 0.1 }] : [];
  return { ...edge, id: `edge-${index}`, source, destination, requestsPerSecond, flags };
}
