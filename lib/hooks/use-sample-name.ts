import { parseAsString, useQueryState } from "nuqs";

/** The sample that the address asks for; pasted logs never come near it. */
export function useSampleName() {
  return useQueryState("sample", parseAsString.withOptions({ history: "push" }));
}
