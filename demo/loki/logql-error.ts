/** A question that Loki would not answer; its API says so in plain text. */
export class LogqlError extends Error {
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.name = "LogqlError";
    this.status = status;
  }
}
