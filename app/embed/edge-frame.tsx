import { EdgeView } from "@/components/edge/edge-view";
import { EmbedPage } from "@/components/embed/embed-page";
import { HonestyBar } from "@/components/frame/honesty-bar";
import { settings } from "@/lib/config/settings";
import { edgeNameFromSearch } from "@/lib/filters/edge-name";
import { edgePageHref } from "@/lib/filters/edge-page";
import { edgePageMistakes } from "@/lib/filters/edge-page-mistakes";
import { ofFlaghoist } from "@/lib/filters/embed-page";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The page of a frame that shows so much of one edge. */
export function edgeFrame(extent: "brief" | "verdict") {
  return async function Page({ searchParams }: { searchParams: SearchParams }) {
    const search = ofFlaghoist(await searchParams);
    const name = edgeNameFromSearch(search);
    const { health, publicUrl, embedOrigins } = settings();
    return (
      <EmbedPage
        origins={embedOrigins}
        publicUrl={publicUrl}
        page={name === null ? "/edge" : edgePageHref(name, {})}
        bar={<HonestyBar ignored={edgePageMistakes(search)} />}
      >
        <EdgeView name={name} thresholds={health} extent={extent} />
      </EmbedPage>
    );
  };
}
