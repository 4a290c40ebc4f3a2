import type { Viewer } from "@/lib/http/viewer";
import type { InstantAnswer } from "./instant-answer";

/** `name` is a word for timings and metrics, such as "requests". `keepMs: 0` shares without keeping. */
export type Question = { name: string; promql: string; atMs: number; keepMs?: number };

export declare function ask(question: Question, viewer: Viewer): Promise<InstantAnswer>;
