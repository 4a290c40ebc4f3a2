import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";

const LINE =
  '[2026-11-21T14:32:05.971Z] "- - -" 0 UH - - "-" 0 0 0 - "-" "-" "-" "-" "-" outbound|80||cart.shop.svc.cluster.local - 10.96.0.9:80 10.0.0.5:40000 - -';
const TIMEOUT_MS = 60_000;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "decode-"));
  writeFileSync(join(folder, "plain.log"), LINE);
  writeFileSync(join(folder, "packed.log.gz"), gzipSync(LINE));
});
afterAll(() => rmSync(folder, { recursive: true }));

function decode(args: string[], input = "", stdout: "pipe" | number = "pipe") {
  const env = { ...process.env, INIT_CWD: folder };
  return spawnSync(process.execPath, ["scripts/decode.mjs", ...args], {
    encoding: "utf8",
    input,
    env,
    stdio: ["pipe", stdout, "pipe"],
  });
}

test(
  "standard input is read where no file is named, and a finding is no failure",
  () => {
    const { stdout, status } = decode([], LINE);
    expect(stdout).toContain("10.0.0.5 → shop/cart");
    expect(stdout).toContain("1 of 1 connections failed. cart.shop has no endpoint");
    expect(status).toBe(0);
  },
  TIMEOUT_MS,
);

test(
  "files are named from where the command was called, gzipped or not",
  () => {
    const { stdout } = decode(["plain.log", "packed.log.gz"]);
    expect(stdout).toContain("2 of 2 connections failed.");
  },
  TIMEOUT_MS,
);

test(
  "--json answers as the API does, a record for each line of each file",
  () => {
    const { records } = JSON.parse(decode(["--json", "plain.log", "packed.log.gz"]).stdout);
    expect(records).toMatchObject([
      { line: 1, flags: ["UH"], verdict: { owner: "mesh", cause: "no_healthy_endpoint" } },
      { line: 2, flags: ["UH"] },
    ]);
  },
  TIMEOUT_MS,
);

test.each([[[]], [["--json"]]])(
  "one bad file spoils no other, and is named (%j)",
  (options) => {
    const { status, stdout, stderr } = decode([...options, "plain.log", "absent.log"]);
    expect(stdout).toMatch(/1 of 1 connections failed|"flags":\["UH"\]/);
    expect(stderr).toMatch(/^absent\.log: /);
    expect(status).toBe(2);
  },
  TIMEOUT_MS,
);

test.runIf(existsSync("/dev/full"))(
  "an answer that cannot be written is a failure",
  () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = decode(["--json", "plain.log"], "", full);
    closeSync(full);
    expect(stderr).toContain("The answer could not be written: ENOSPC");
    expect(status).toBe(2);
  },
  TIMEOUT_MS,
);

test.each([[["--nonsense"]], [["absent.log"]]])(
  "%j is told on stderr, with exit code 2",
  (args) => {
    const { status, stdout, stderr } = decode(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/--nonsense|absent\.log/);
  },
  TIMEOUT_MS,
);
