import { EmbedShell } from "@/components/embed/embed-shell";
import { AppLink } from "@/components/ui/app-link";
import { EmptyCard } from "@/components/ui/empty-card";
import { settings } from "@/lib/config/settings";

const REASONS = ["There are /embed/edge, /embed/service, /embed/map and /embed/verdict."];

export default function NoSuchFrame() {
  const { embedOrigins, publicUrl } = settings();
  return (
    <EmbedShell origins={embedOrigins} publicUrl={publicUrl}>
      <main>
        <EmptyCard title="No such frame" reasons={REASONS}>
          <AppLink href="/">To the edges of the mesh</AppLink>
        </EmptyCard>
      </main>
    </EmbedShell>
  );
}
