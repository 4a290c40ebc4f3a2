const NAMES = ["source", "destination", "protocol"];

/** What of an address says which edge a page is about, as it stands there. */
export function edgePageSearch(search: string): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => NAMES.includes(name));
  return new URLSearchParams(kept).toString();
}
