"use client";

import { useState } from "react";
import { Choice } from "@/components/ui/choice";
import { MultiPicker } from "@/components/ui/multi-picker";
import { Select } from "@/components/ui/select";
import { WINDOWS_SECONDS } from "@/lib/filters/windows";
import { formatSpan } from "@/lib/format/time";
import { useMeshFilters, useScopeFilters } from "@/lib/hooks/use-mesh-filters";
import { useNamespaces } from "@/lib/hooks/use-namespaces";
import styles from "./scope-bar.module.css";

const GROUPS = [
  { value: "service", label: "services" },
  { value: "workload", label: "workloads" },
] as const;

/** What is being asked about: each change is a step of the browser's history. */
export function ScopeBar() {
  const [filters, setFilters] = useMeshFilters();
  return (
    <div className={styles.scope}>
      <NamespacePicker />
      <Choice
        legend="Group by"
        name="group"
        options={GROUPS}
        value={filters.group}
        onChange={(group) => void setFilters({ group, selected: null }, { history: "push" })}
      />
      <Select
        label="Rate window"
        options={windowOptions(filters.window)}
        value={String(filters.window)}
        onChange={(seconds) => void setFilters({ window: Number(seconds) }, { history: "push" })}
      />
    </div>
  );
}

function NamespacePicker() {
  const [{ namespace: chosen }, setFilters] = useScopeFilters();
  const [isOpen, setIsOpen] = useState(false);
  const known = useNamespaces(isOpen);
  return (
    <MultiPicker
      label="Namespaces"
      summary={chosen.length === 0 ? "All namespaces" : chosen.join(", ")}
      options={[...new Set([...known, ...chosen])].sort()}
      chosen={chosen}
      onChange={(names) => void setFilters({ namespace: [...names].sort() }, { history: "push" })}
      onOpenChange={setIsOpen}
      emptyText="No such namespace in the mesh's traffic"
    />
  );
}

function windowOptions(currentSeconds: number) {
  return [...new Set([...WINDOWS_SECONDS, currentSeconds])]
    .sort((a, b) => a - b)
    .map((seconds) => ({ value: String(seconds), label: formatSpan(seconds) }));
}
