import type { Metadata } from "next";
import { linkMetadata } from "@/app/link-metadata";
import { FlagView } from "@/components/flags/flag-view";
import { Shell } from "@/components/frame/shell";
import { decodedSegment } from "@/lib/http/decoded-segment";

type PageProps = { params: Promise<{ flag: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return linkMetadata(`/flags/${(await params).flag}`, {});
}

export default async function Page({ params }: PageProps) {
  return (
    <Shell place="flags">
      <FlagView name={decodedSegment((await params).flag)} />
    </Shell>
  );
}
