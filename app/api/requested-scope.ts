import { mistakesIn } from "@/lib/filters/filter-mistakes";
import { loadFilters } from "@/lib/filters/mesh-filters";
import { scopeFromParams } from "@/lib/filters/scope-params";
import { FailureError } from "@/lib/http/failure";
import { NUMBER_COLUMNS, type NumberColumn } from "@/lib/mesh/number-column";
import type { Scope } from "@/lib/mesh/scope";

/** The scope that a request's parameters ask for; what cannot be read is refused by its name. */
export function requestedScope(request: Request, others: readonly string[] = []): Scope {
  const { scope, mistakes } = scopeFromParams(new URL(request.url).searchParams, others);
  if (scope === null) throw refused(mistakes.join(" "));
  return scope;
}

/** How much time is asked about, for a route that shows more than one instant. */
export function requestedRange(request: Request): number {
  const given = new URL(request.url).searchParams.getAll("range");
  const range = new URLSearchParams(given.map((text) => ["range", text]));
  const mistakes = mistakesIn(range, ["range"]);
  if (mistakes.length > 0) throw refused(mistakes.join(" "));
  return loadFilters(range).range;
}

/** For a route without parameters. */
export function refuseParameters(request: Request): void {
  const mistakes = mistakesIn(new URL(request.url).searchParams, []);
  if (mistakes.length > 0) throw refused(mistakes.join(" "));
}

export function requestedFigure(request: Request): { edge: string; column: NumberColumn } {
  const params = new URL(request.url).searchParams;
  const edge = params.get("edge");
  const column = NUMBER_COLUMNS.find((one) => one === params.get("column"));
  if (edge === null) throw refused("edge is missing: it may be the id of an edge.");
  if (column === undefined) {
    throw refused(`column is missing or unknown: it may be ${NUMBER_COLUMNS.join(", ")}.`);
  }
  return { edge, column };
}

function refused(message: string): FailureError {
  return new FailureError("request", "rejected", message);
}
