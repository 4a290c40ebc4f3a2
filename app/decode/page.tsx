import type { Metadata } from "next";
import { linkMetadata } from "@/app/link-metadata";
import { DecodeView } from "@/components/decode/decode-view";
import { IgnoredBar } from "@/components/frame/ignored-bar";
import { Shell } from "@/components/frame/shell";
import { settings } from "@/lib/config/settings";
import { screenMistakes } from "@/lib/filters/filter-mistakes";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return linkMetadata("/decode", {});
}

export default async function Page({ searchParams }: PageProps) {
  const ignored = screenMistakes(await searchParams, ["theme"], ["sample"]);
  return (
    <Shell place="decode" bar={<IgnoredBar ignored={ignored} />}>
      <DecodeView thresholds={settings().health} />
    </Shell>
  );
}
