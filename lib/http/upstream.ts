/** What an upstream is called, and what to tell people who have to mend its settings. */
export type UpstreamNames = {
  /** In metrics, failures and the log. */
  source: string;
  /** In sentences. */
  title: string;
  /** How the names of its settings begin. */
  variables: string;
  hints: {
    /** What to do where a question was too much. */
    less: string;
    /** What to do where its API is not at the address. */
    path: string;
    /** What to set where it wants a tenant. */
    tenant: string;
  };
};

/** Somebody else's server that we ask over HTTP. */
export type Upstream = UpstreamNames & { url: string; timeoutMs: number; maxConcurrency: number };

/** How a message names the upstream: never with credentials, which no URL of a setting may hold. */
export function whereOf({ title, url }: Pick<Upstream, "title" | "url">): string {
  return `${title} at ${url}`;
}
