import { EmptyCard } from "@/components/ui/empty-card";

export default function NotFound() {
  return (
    <main>
      <EmptyCard title="No such page" reasons={["The address leads nowhere in Flaghoist."]}>
        <a href="/">To the edges of the mesh</a>
      </EmptyCard>
    </main>
  );
}
