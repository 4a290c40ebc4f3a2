import type { Metadata } from "next";
import { headers } from "next/headers";
import { settings } from "@/lib/config/settings";
import { linkPlace } from "@/lib/filters/link-place";
import { linkDescription } from "@/lib/filters/link-words";
import { requestOrigin } from "@/lib/http/request-origin";

type Search = Record<string, string | string[] | undefined>;

/** What a page says of itself where its link is pasted: words and picture of the link's own, nothing of the mesh. */
export async function linkMetadata(path: string, search: Search): Promise<Metadata> {
  const { href, words } = linkPlace(path, search);
  const description = linkDescription(words);
  const origin = settings().publicUrl ?? requestOrigin(await headers());
  const shared = {
    title: words.title,
    description,
    ...(origin === null ? {} : { images: [pictureAt(`${origin}/unfurl${href}`, words.title)] }),
  };
  return {
    title: words.title,
    description,
    openGraph: { ...shared, type: "website", siteName: "Flaghoist" },
    twitter: { ...shared, card: "summary_large_image" },
  };
}

function pictureAt(url: string, alt: string) {
  return { url, alt, width: 1200, height: 630, type: "image/png" };
}
