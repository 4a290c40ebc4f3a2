import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { linkMetadata } from "@/app/link-metadata";
import { ServiceView } from "@/components/edge/service-view";
import { Frame } from "@/components/frame/frame";
import { settings } from "@/lib/config/settings";
import { PAGE_FILTER_NAMES } from "@/lib/filters/edge-page-mistakes";
import { screenMistakes } from "@/lib/filters/filter-mistakes";
import { serviceFromPath } from "@/lib/filters/service-page";

type PageProps = {
  params: Promise<{ namespace: string; name: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { namespace, name } = await params;
  return linkMetadata(`/service/${namespace}/${name}`, await searchParams);
}

export default async function Page({ params, searchParams }: PageProps) {
  const service = serviceFromPath(await params);
  if (service === null) notFound();
  const { health, links, publicUrl } = settings();
  return (
    <Frame ignored={screenMistakes(await searchParams, PAGE_FILTER_NAMES)} publicUrl={publicUrl}>
      <ServiceView {...service} thresholds={health} links={links} />
    </Frame>
  );
}
