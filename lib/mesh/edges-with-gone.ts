import type { Edge, EdgesAnswer } from "./edge";
import { goneChange } from "./edge-change";
import { withoutTraffic } from "./former-edge";

/** The edges of now, and those of then alone, which are idle now: what they were is no figure of today. */
export function edgesWithGone({ edges, gone = [] }: Pick<EdgesAnswer, "edges" | "gone">): Edge[] {
  const idle = gone.map((was) => ({ ...withoutTraffic(was), reason: goneChange(was).sentence }));
  return idle.length === 0 ? edges : [...edges, ...idle];
}
