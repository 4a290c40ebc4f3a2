import type { Metadata } from "next";
import { EdgeView } from "@/components/edge/edge-view";
import { Frame } from "@/components/frame/frame";
import { settings } from "@/lib/config/settings";
import { edgeNameFromSearch } from "@/lib/filters/edge-name";
import { edgePageMistakes } from "@/lib/filters/edge-page-mistakes";
import { edgeLinkWords } from "@/lib/filters/link-words";
import { loadFilters } from "@/lib/filters/mesh-filters";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const search = await searchParams;
  const name = edgeNameFromSearch(search);
  if (name === null) return { title: "Which edge?" };
  const words = edgeLinkWords(name, loadFilters(search));
  return { ...words, openGraph: words };
}

export default async function Page({ searchParams }: PageProps) {
  const search = await searchParams;
  const { health, publicUrl } = settings();
  return (
    <Frame ignored={edgePageMistakes(search)} publicUrl={publicUrl}>
      <EdgeView name={edgeNameFromSearch(search)} thresholds={health} />
    </Frame>
  );
}
