import type { Metadata } from "next";
import { ServiceView } from "@/components/edge/service-view";
import { EmbedPage } from "@/components/embed/embed-page";
import { NamelessFrame } from "@/components/embed/nameless-frame";
import { HonestyBar } from "@/components/frame/honesty-bar";
import { settings } from "@/lib/config/settings";
import { servicePageHref } from "@/lib/filters/edge-page";
import { ofFlaghoist, serviceFrameMistakes, serviceFromSearch } from "@/lib/filters/embed-page";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "A service of the mesh" };

export default async function Page({ searchParams }: PageProps) {
  const search = ofFlaghoist(await searchParams);
  const service = serviceFromSearch(search);
  const { health, publicUrl, embedOrigins } = settings();
  return (
    <EmbedPage
      origins={embedOrigins}
      publicUrl={publicUrl}
      page={service === null ? "/" : servicePageHref(service, {})}
      bar={<HonestyBar ignored={serviceFrameMistakes(search)} />}
    >
      {service === null ? (
        <NamelessFrame />
      ) : (
        <ServiceView namespace={service.namespace} name={service.name} thresholds={health} />
      )}
    </EmbedPage>
  );
}
