import { readFile } from "node:fs/promises";

const TICKS_A_SECOND = 100;
const FIRST_FIELD_AFTER_NAME = 3;
const USER_FIELD = 14;
const SYSTEM_FIELD = 15;

/** User and system time that a process has spent since its start, in steps of 10 ms. */
async function cpuMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = (field: number) => Number(fields[field - FIRST_FIELD_AFTER_NAME]);
  return ((ticks(USER_FIELD) + ticks(SYSTEM_FIELD)) * 1000) / TICKS_A_SECOND;
}

/** What some work took: time on the clock, and the CPU time of each process that had a part in it. */
export type Effort<T> = { value: T; ms: number; cpuMs: number[] };

export async function effortOf<T>(
  pids: readonly number[],
  work: () => Promise<T>,
): Promise<Effort<T>> {
  const before = await Promise.all(pids.map(cpuMs));
  const startedMs = performance.now();
  const value = await work();
  const ms = performance.now() - startedMs;
  const after = await Promise.all(pids.map(cpuMs));
  return { value, ms, cpuMs: after.map((spentMs, index) => spentMs - (before[index] ?? 0)) };
}

/** The most memory that a process ever held. */
export async function peakMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
