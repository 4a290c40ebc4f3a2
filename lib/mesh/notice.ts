/** Something the reader must know about an answer: partial, thinned, late, cut. Never an error. */
export type Notice = {
  source: string;
  kind: string;
  message: string;
};
