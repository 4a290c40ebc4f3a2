import type { Metadata } from "next";
import { linkMetadata } from "@/app/link-metadata";
import { EdgeView } from "@/components/edge/edge-view";
import { Frame } from "@/components/frame/frame";
import { settings } from "@/lib/config/settings";
import { edgeNameFromSearch } from "@/lib/filters/edge-name";
import { edgePageMistakes } from "@/lib/filters/edge-page-mistakes";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return linkMetadata("/edge", await searchParams);
}

export default async function Page({ searchParams }: PageProps) {
  const search = await searchParams;
  const { health, links, publicUrl } = settings();
  return (
    <Frame ignored={edgePageMistakes(search)} publicUrl={publicUrl}>
      <EdgeView name={edgeNameFromSearch(search)} thresholds={health} links={links} />
    </Frame>
  );
}
