/** What came back over the wire, whatever it means. */
export type WireAnswer = {
  status: number;
  contentType: string | null;
  location: string | null;
  retryAfter: string | null;
  body: Buffer;
};

/** No whole answer came. `code` is Node's or the client's word for why; `begun` says one was on its way. */
export type WireFailure = { code: string; begun: boolean };

/** The code of an answer that is cut off for being larger than this process takes. */
export const TOO_LARGE = "TOO_LARGE";
