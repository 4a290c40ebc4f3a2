import type { Metadata } from "next";
import { linkMetadata } from "@/app/link-metadata";
import { EdgesView } from "@/components/edges/edges-view";
import { Frame } from "@/components/frame/frame";
import { MeshMap } from "@/components/map/mesh-map";
import { settings } from "@/lib/config/settings";
import { screenMistakes } from "@/lib/filters/filter-mistakes";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return linkMetadata("/", await searchParams);
}

export default async function Page({ searchParams }: PageProps) {
  const { health, publicUrl } = settings();
  return (
    <Frame ignored={screenMistakes(await searchParams)} publicUrl={publicUrl}>
      <EdgesView degradedRatio={health.degradedRatio} map={<MeshMap />} />
    </Frame>
  );
}
