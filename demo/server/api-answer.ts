/** An answer before it goes on the wire. */
export type ApiAnswer = { status: number; contentType: string; body: string; location?: string };

export type ErrorType = "bad_data" | "execution" | "internal" | "not_found";

/** Stops the making of an answer; says what Prometheus would say. */
export class ApiError extends Error {
  readonly status: number;
  readonly errorType: ErrorType;

  constructor(status: number, errorType: ErrorType, message: string) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.errorType = errorType;
  }
}

export function success(data: unknown): ApiAnswer {
  return json(200, { status: "success", data });
}

export function failure({ status, errorType, message }: ApiError): ApiAnswer {
  return json(status, { status: "error", errorType, error: message });
}

export function plainText(status: number, body: string): ApiAnswer {
  return { status, contentType: "text/plain; charset=utf-8", body };
}

export function badParameter(name: string, message: string): ApiError {
  return new ApiError(400, "bad_data", `invalid parameter "${name}": ${message}`);
}

function json(status: number, content: unknown): ApiAnswer {
  return { status, contentType: "application/json", body: JSON.stringify(content) };
}
