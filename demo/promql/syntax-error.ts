import { PromqlError } from "./promql-error";

/** Worded and placed (line:column) as Prometheus does. */
export function syntaxError(promql: string, offset: number, message: string): PromqlError {
  const before = promql.slice(0, offset).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  return new PromqlError("bad_data", `${before.length}:${column}: parse error: ${message}`);
}

export function unknownFunction(name: string): PromqlError {
  const message = `unknown function with name "${name}": this mesh in a box does not know it`;
  return new PromqlError("execution", message);
}
