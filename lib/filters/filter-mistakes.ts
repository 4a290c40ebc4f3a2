import type { SearchParams } from "nuqs/server";
import { FILTER_HINTS, type FilterName, meshFilters, SCREEN_FILTER_NAMES } from "./mesh-filters";

const SHOWN_VALUE_LENGTH = 60;

/**
 * One sentence for each parameter that cannot be read as it stands: unknown, malformed, given twice.
 * `others` are parameters that the caller reads itself, once each.
 */
export function mistakesIn(
  params: URLSearchParams,
  allowed: readonly FilterName[],
  others: readonly string[] = [],
): string[] {
  return [...new Set(params.keys())].flatMap((name) => {
    const values = params.getAll(name);
    const filterName = allowed.find((allowedName) => allowedName === name);
    if (filterName) return mistakesOf(filterName, values);
    if (others.includes(name)) return values.length > 1 ? [givenOften(name, values)] : [];
    return [`${shown(name)} is not a parameter here: ${listed([...allowed, ...others])}.`];
  });
}

/** For a page, which passes over what it cannot read and says so; the mesh's screens know every filter. */
export function screenMistakes(
  search: SearchParams,
  allowed: readonly FilterName[] = SCREEN_FILTER_NAMES,
  others: readonly string[] = [],
): string[] {
  const params = Object.entries(search).flatMap(([name, value]) =>
    [value ?? []].flat().map((text) => [name, text]),
  );
  return mistakesIn(new URLSearchParams(params), allowed, others);
}

function mistakesOf(name: FilterName, values: string[]): string[] {
  const parser = meshFilters[name];
  const isMulti = parser.type === "multi";
  if (!isMulti && values.length > 1) return [givenOften(name, values)];
  const malformed = values.find(
    (value) => (isMulti ? parser.parse([value]) : parser.parse(value)) === null,
  );
  if (malformed !== undefined)
    return [`${name}=${shown(malformed)} cannot be read: use ${FILTER_HINTS[name]}.`];
  if (isMulti && parser.parse(values) === null)
    return [`${name} is given ${values.length} times: use ${FILTER_HINTS[name]}.`];
  return [];
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "there are none" : `use ${names.join(", ")}`;
}

function givenOften(name: string, values: string[]): string {
  return `${name} is given ${values.length} times; one is meant.`;
}

function shown(value: string): string {
  const cut = value.length > SHOWN_VALUE_LENGTH ? `${value.slice(0, SHOWN_VALUE_LENGTH)}…` : value;
  return JSON.stringify(cut);
}
