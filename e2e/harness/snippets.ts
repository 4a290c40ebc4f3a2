import { readFileSync } from "node:fs";

type Snippet = { heading: string; language: string; text: string };

const FENCE = /^```(\w+)\n(.*?)^```$/gms;
const EXAMPLE = "https://flaghoist.example";

/** What a document tells its readers to write, about the Flaghoist that runs here. */
export function snippetsOf(document: string, appUrl: string): Snippet[] {
  const sections = readFileSync(document, "utf8").split(/^## /m);
  return sections.flatMap((section) => {
    const [heading = ""] = section.split("\n", 1);
    return [...section.matchAll(FENCE)].map(([, language = "", text = ""]) => ({
      heading,
      language,
      text: text.replaceAll(EXAMPLE, appUrl),
    }));
  });
}
