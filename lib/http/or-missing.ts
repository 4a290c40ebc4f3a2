import { FailureError } from "./failure";

type Missing = { source: string; kind: string; message: string };

export type Part<T> = { value: T; notices: Missing[] };

/** A part that an answer can do without. A viewer who left is no missing part: only a failure is. */
export async function orMissing<T>(
  reading: Promise<T>,
  otherwise: T,
  what: string,
): Promise<Part<T>> {
  try {
    return { value: await reading, notices: [] };
  } catch (failure) {
    if (!(failure instanceof FailureError)) throw failure;
    const { source, kind, message } = failure;
    return {
      value: otherwise,
      notices: [{ source, kind, message: `Missing: ${what}. ${message}` }],
    };
  }
}
