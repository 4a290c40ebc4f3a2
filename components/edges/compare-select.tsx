import { Select } from "@/components/ui/select";
import { useCompare } from "@/lib/hooks/use-compare";

/** Which time the edges are held against. */
export function CompareSelect() {
  return <Select label="Compare with" {...useCompare()} />;
}
