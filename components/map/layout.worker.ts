import { layOut } from "@/lib/layout/lay-out";
import type { LayoutQuestion, LayoutReply } from "./layout-client";

addEventListener("message", ({ data }: MessageEvent<LayoutQuestion>) => {
  void reply(data).then((answer) => postMessage(answer));
});

async function reply({ ticket, graphText, known }: LayoutQuestion): Promise<LayoutReply> {
  try {
    return { ticket, layout: await layOut(JSON.parse(graphText), known), failure: null };
  } catch (cause) {
    return {
      ticket,
      layout: null,
      failure: cause instanceof Error ? cause.message : String(cause),
    };
  }
}
