/** Instant questions side by side, fetched and parsed and nothing more. */
export function askBare(url: string, questions: readonly string[], atMs: number): Promise<unknown> {
  return Promise.all(questions.map((question) => askOne(url, question, atMs)));
}

export async function askOne(url: string, question: string, atMs: number): Promise<unknown> {
  const answer = await fetch(`${url}/api/v1/query`, {
    method: "POST",
    body: new URLSearchParams({ query: question, time: String(atMs / 1000) }),
  });
  if (!answer.ok) throw new Error(`${answer.status} to ${question}: ${await answer.text()}`);
  return answer.json();
}

/** The product's answer as its bytes come: whoever asked parses them, not the product. */
export async function askEdges(appUrl: string, params: string[][]): Promise<string> {
  const answer = await fetch(`${appUrl}/api/v1/edges?${new URLSearchParams(params)}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status}: ${text}`);
  return text;
}
