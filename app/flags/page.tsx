import type { Metadata } from "next";
import { linkMetadata } from "@/app/link-metadata";
import { FlagsView } from "@/components/flags/flags-view";
import { IgnoredBar } from "@/components/frame/ignored-bar";
import { Shell } from "@/components/frame/shell";
import { screenMistakes } from "@/lib/filters/filter-mistakes";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return linkMetadata("/flags", {});
}

export default async function Page({ searchParams }: PageProps) {
  const ignored = screenMistakes(await searchParams, ["q", "theme"]);
  return (
    <Shell place="flags" bar={<IgnoredBar ignored={ignored} />}>
      <FlagsView />
    </Shell>
  );
}
