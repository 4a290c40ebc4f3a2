const ROUTES = /^\/(api|embed\/badge\.svg|graph|healthz|metrics|readyz|triage|unfurl)(\/|$)/;

/** Whether a path is answered by a `route.ts`, which tells wrong methods itself; the others are pages and files. */
export function hasRoute(path: string): boolean {
  return ROUTES.test(path);
}
