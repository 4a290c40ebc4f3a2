import type { Metadata } from "next";
import { EdgesView } from "@/components/edges/edges-view";
import { EmbedPage } from "@/components/embed/embed-page";
import { HonestyBar } from "@/components/frame/honesty-bar";
import { MeshMap } from "@/components/map/mesh-map";
import { settings } from "@/lib/config/settings";
import { ofFlaghoist } from "@/lib/filters/embed-page";
import { screenMistakes } from "@/lib/filters/filter-mistakes";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "The map of the mesh" };

export default async function Page({ searchParams }: PageProps) {
  const search = ofFlaghoist(await searchParams);
  const { health, publicUrl, embedOrigins } = settings();
  return (
    <EmbedPage
      origins={embedOrigins}
      publicUrl={publicUrl}
      page="/"
      bar={<HonestyBar ignored={screenMistakes(search)} />}
      isFilling
    >
      <EdgesView degradedRatio={health.degradedRatio} map={<MeshMap />} isFramed />
    </EmbedPage>
  );
}
