import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningServer, startServer } from "./child-server";

export type Prometheus = RunningServer & {
  /** The text of every question answered so far, as Prometheus itself wrote it down. */
  questions: () => Promise<string[]>;
};

/** An empty Prometheus that scrapes nothing and takes remote write. */
export async function startPrometheus(): Promise<Prometheus> {
  const folder = await mkdtemp(join(tmpdir(), "flaghoist-bench-"));
  const config = join(folder, "prometheus.yml");
  const log = join(folder, "questions.log");
  await writeFile(config, `global:\n  query_log_file: ${log}\n`);
  const server = await startServer((port) => ({
    command: "prometheus",
    args: [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(folder, "store")}`,
      `--web.listen-address=127.0.0.1:${port}`,
      "--web.enable-remote-write-receiver",
      "--log.level=error",
    ],
    env: process.env,
    readyPath: "/-/ready",
  }));
  return {
    ...server,
    questions: async () => questionsIn(await readFile(log, "utf8")),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function questionsIn(log: string): string[] {
  return log.split("\n").flatMap((line) => {
    const entry: unknown = line === "" ? null : JSON.parse(line);
    if (typeof entry !== "object" || entry === null || !("params" in entry)) return [];
    const { params } = entry;
    if (typeof params !== "object" || params === null || !("query" in params)) return [];
    return typeof params.query === "string" ? [params.query] : [];
  });
}
