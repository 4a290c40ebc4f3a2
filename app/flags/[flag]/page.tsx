import type { Metadata } from "next";
import { FlagView } from "@/components/flags/flag-view";
import { Shell } from "@/components/frame/shell";
import { decodedSegment } from "@/lib/http/decoded-segment";

type PageProps = { params: Promise<{ flag: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: decodedSegment((await params).flag).slice(0, 60) };
}

export default async function Page({ params }: PageProps) {
  return (
    <Shell place="flags">
      <FlagView name={decodedSegment((await params).flag)} />
    </Shell>
  );
}
