import type { Metadata } from "next";
import { EdgeView } from "@/components/edge/edge-view";
import { Frame } from "@/components/frame/frame";
import { settings } from "@/lib/config/settings";
import { loadEdgePage } from "@/lib/filters/edge-page";
import { edgePageMistakes } from "@/lib/filters/edge-page-mistakes";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Why is this edge red?" };

export default async function Page({ searchParams }: PageProps) {
  const search = await searchParams;
  const { source, destination, protocol } = loadEdgePage(search);
  const { health, publicUrl } = settings();
  const name = source && destination && { source, destination, isTcp: protocol === "tcp" };
  return (
    <Frame ignored={edgePageMistakes(search)} publicUrl={publicUrl}>
      <EdgeView name={name} thresholds={health} />
    </Frame>
  );
}
