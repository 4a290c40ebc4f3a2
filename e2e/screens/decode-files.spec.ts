import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { largeLog, textLine } from "@/e2e/harness/envoy-lines";
import { test } from "@/e2e/harness/screens";

const FAILED = textLine({ at: 1000, code: 503, flags: "UH", details: "no_healthy_upstream" });
const LARGE_LINES = 200_000;
const LINES_EACH = 1000;
/** Two hundred thousand lines, on a machine that is at other work too. */
const READ_MS = 90_000;

type GivenFile = { name: string; mimeType: string; buffer: Buffer };

function file(name: string, content: string | Buffer): GivenFile {
  return { name, mimeType: "text/plain", buffer: Buffer.from(content) };
}

async function choose(page: Page, ...files: GivenFile[]): Promise<void> {
  await page.goto("/decode");
  await expect(page.getByRole("button", { name: "Choose files …" })).toBeVisible();
  await page.locator("input[type=file]").setInputFiles(files);
}

/** Too large to be handed to a browser from outside: it is made inside, of some lines over and over. */
async function chooseLarge(page: Page): Promise<void> {
  await page.goto("/decode");
  await expect(page.getByRole("button", { name: "Choose files …" })).toBeVisible();
  await page.evaluate(
    ([text, times]) => {
      const input = document.querySelector<HTMLInputElement>("input[type=file]");
      const data = new DataTransfer();
      data.items.add(new File(new Array(times).fill(text), "large.log"));
      if (input) {
        input.files = data.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }
    },
    [largeLog(LINES_EACH), LARGE_LINES / LINES_EACH] as const,
  );
}

function status(page: Page) {
  return page.getByText(/records? in/);
}

test("several files are one log, gzip or not, and say which file a line is in", async ({
  page,
}) => {
  await choose(
    page,
    file("a.log", `${textLine()}\n${FAILED}\n`),
    file("b.log.gz", gzipSync(`${FAILED}\n`)),
  );
  await expect(page.getByRole("heading", { name: "a.log, b.log.gz" })).toBeVisible();
  await expect(status(page)).toHaveText("3 records in 3 lines, 2 gone wrong");
  const lines = page.getByRole("table", { name: "Lines" });
  await lines.getByRole("button", { name: "Line 1 of file 2" }).click();
  await expect(page.getByRole("heading", { name: "Line 1 of b.log.gz" })).toBeVisible();
});

test("files are dropped anywhere on the page", async ({ page }) => {
  await page.goto("/decode");
  const decoder = page.getByRole("region", { name: "Decoder" });
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "dropped.log"));
    return transfer;
  }, FAILED);
  await expect(page.getByRole("button", { name: "Choose files …" })).toBeVisible();
  await decoder.dispatchEvent("drop", { dataTransfer: data });
  await expect(page.getByRole("heading", { name: "dropped.log" })).toBeVisible();
});

for (const [what, content, words] of [
  ["an empty file", "", "x.log is empty."],
  ["binary junk", Buffer.alloc(4000), "x.log is binary data, not text."],
  ["an archive", Buffer.from("PK\x03\x04aaaa", "latin1"), "x.log is a ZIP archive"],
] as const) {
  test(`${what} is said in words`, async ({ page }) => {
    await choose(page, file("x.log", content));
    await expect(page.getByRole("heading", { name: "No access-log record found" })).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
  });
}

test("a file that is no log stands beside one that is", async ({ page }) => {
  await choose(page, file("a.log", FAILED), file("junk.bin", Buffer.alloc(4000)));
  await expect(page.getByText("junk.bin is binary data, not text.")).toBeVisible();
  await expect(status(page)).toHaveText("1 record in 1 line, 1 gone wrong");
});

test("a byte order mark, ends of Windows and a last line without an end are all read", async ({
  page,
}) => {
  await choose(page, file("windows.log", `\ufeff${FAILED}\r\n${textLine()}\r\n${FAILED}`));
  await expect(status(page)).toHaveText("3 records in 3 lines, 2 gone wrong");
});

test("a file of one long line is read or said to be no record, and the page lives on", async ({
  page,
}) => {
  await choose(page, file("long.log", "x".repeat(20_000_000)));
  await expect(page.getByRole("heading", { name: "No access-log record found" })).toBeVisible();
  await page.getByRole("button", { name: "Decode something else" }).click();
  await expect(page.getByRole("textbox", { name: "Log lines" })).toBeVisible();
});

test.describe("a large file", () => {
  test.slow();

  test("is read whole, and its last lines are there at once", async ({ page }) => {
    await chooseLarge(page);
    await expect(status(page)).toHaveText("200,000 records in 200,000 lines, 20,000 gone wrong", {
      timeout: READ_MS,
    });
    const lines = page.getByRole("table", { name: "Lines" });
    await expect(page.getByRole("table", { name: "Edges" }).getByRole("row")).toHaveCount(26);
    await page.getByRole("button", { name: "Next lines" }).click();
    await expect(page.getByText("100,001–200,000 of 200,000")).toBeVisible();
    await lines.evaluate((table) => table.parentElement?.scrollTo(0, 1e9));
    await expect(lines.getByRole("button", { name: "Line 200000" })).toBeVisible();
    await page.getByRole("combobox", { name: "Flag" }).selectOption("UH");
    await expect(page.getByText("20,000 of 200,000 lines")).toBeVisible();
    await expect(lines.getByRole("button", { name: "Line 10", exact: true })).toBeVisible();
  });

  test("tells how far it is, and shows what was read once it is stopped", async ({ page }) => {
    await chooseLarge(page);
    await expect(page.getByText(/lines\/s, \d+ % of/)).toBeVisible();
    await page.getByRole("button", { name: "Stop and show what was read" }).click();
    await expect(
      page.getByText(/^Stopped: only the first [\d,]+ lines were read\.$/),
    ).toBeVisible();
    await expect(page.getByRole("table", { name: "Lines" })).toBeVisible();
  });

  test("is put away when it is cancelled", async ({ page }) => {
    await chooseLarge(page);
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("textbox", { name: "Log lines" })).toBeVisible();
  });
});

for (const [title, verdict] of [
  ["No healthy endpoint", "payments.shop has no endpoint that may be picked"],
  ["A slow app, seen from both sides", "payments.shop did not answer within the timeout"],
  ["Two sides that disagree about mTLS", "The two sides disagree about TLS"],
  ["A gateway's JSON log", "No route fits the request"],
  ["A host that the mesh blocks", "The mesh lets nothing out to hosts it does not know"],
  ["ztunnel in ambient mode", "a NetworkPolicy may block port 15008"],
] as const) {
  test(`the sample “${title}” tells its story, and can be linked to`, async ({ page }) => {
    await page.goto("/decode");
    await page.getByRole("button", { name: title }).click();
    const wrong = page.getByRole("region", { name: "What is wrong" });
    await expect(wrong).toContainText(verdict);
    await expect(page).toHaveURL(/\?sample=[a-z-]+$/);
    await page.reload();
    await expect(wrong).toContainText(verdict);
    await page.getByRole("button", { name: "Decode something else" }).click();
    await expect(page).toHaveURL(/\/decode$/);
    await expect(page.getByRole("textbox", { name: "Log lines" })).toBeVisible();
  });
}

test("a log that comes while a sample is shown takes its place", async ({ page }) => {
  await page.goto("/decode?sample=ambient");
  await expect(
    page.getByRole("heading", { name: "Sample: ztunnel in ambient mode" }),
  ).toBeVisible();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const paste = { clipboardData: data, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new ClipboardEvent("paste", paste));
  }, FAILED);
  await expect(page.getByRole("heading", { name: "Pasted text" })).toBeVisible();
  await expect(page).toHaveURL(/\/decode$/);
  await expect(page.getByRole("heading", { name: "Pasted text" })).toBeVisible();
});

test("a sample that there is not is told of", async ({ page }) => {
  await page.goto("/decode?sample=nowhere");
  await expect(page.getByText("There is no sample called “nowhere”.")).toBeVisible();
});
