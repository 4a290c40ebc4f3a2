import { FailureError } from "./failure";

type Missing = { source: string; kind: string; message: string };

export type Part<T> = { value: T; notices: Missing[] };

/** A part that an answer can do without. */
export async function orMissing<T>(
  reading: Promise<T>,
  otherwise: T,
  what: string,
): Promise<Part<T>> {
  const value = await orFailure(reading);
  return value instanceof FailureError
    ? { value: otherwise, notices: [missing(what, value)] }
    : { value, notices: [] };
}

export function missing(what: string, { source, kind, message }: FailureError): Missing {
  return { source, kind, message: `Missing: ${what}. ${message}` };
}

/** A viewer who left is no missing part: only a failure is. */
export async function orFailure<T>(reading: Promise<T>): Promise<T | FailureError> {
  try {
    return await reading;
  } catch (failure) {
    if (failure instanceof FailureError) return failure;
    throw failure;
  }
}
