/** `bad_data` is a question that makes no sense (400), `execution` one that cannot be answered (422). */
export class PromqlError extends Error {
  readonly kind: "bad_data" | "execution";

  constructor(kind: PromqlError["kind"], message: string) {
    super(message);
    this.name = "PromqlError";
    this.kind = kind;
  }
}
