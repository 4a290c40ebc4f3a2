import { dirname } from "node:path";
import { expect, test } from "vitest";
import { lint } from "./linter";
import { trackedFiles } from "./tracked-files";

const MODULES = [
  "./neighbour",
  "../sideways",
  "@/lib/envoy/x",
  "@/lib/format/x",
  "@/lib/mesh/x",
  "@/lib/graph/x",
  "@/lib/layout/x",
  "@/lib/promql/x",
  "@/lib/filters/x",
  "@/lib/http/x",
  "@/lib/config/x",
  "@/lib/picture/x",
  "@/lib/prometheus/x",
  "@/lib/loki/x",
  "@/lib/hooks/x",
  "@/lib/hooks/query-provider",
  "@/components/ui/x",
  "@/components/charts/x",
  "@/components/edges/x",
  "@/components/map/x",
  "@/app/x",
  "@/app/link-metadata",
  "@/app/embed/edge-frame",
  "@/demo/x",
  "@/e2e/x",
  "react",
  "nuqs",
  "@tanstack/react-query",
  "@tanstack/react-virtual",
  "@base-ui/react/combobox",
  "recharts",
  "cytoscape",
  "elkjs",
  "d3-force",
  "prometheus-query",
  "@prometheus-io/lezer-promql",
  "next/server",
  "next/link",
  "next/og",
  "node:fs",
  "node:https",
];

const VIEW = [
  "@/lib/envoy/x",
  "@/lib/format/x",
  "@/lib/mesh/x",
  "@/lib/filters/x",
  "@/lib/hooks/x",
  "@/lib/hooks/query-provider",
  "@/components/ui/x",
  "@/components/charts/x",
  "react",
  "next/link",
];

const HANDLER = [
  "@/lib/envoy/x",
  "@/lib/mesh/x",
  "@/lib/promql/x",
  "@/lib/filters/x",
  "@/lib/http/x",
  "@/lib/config/x",
  "@/lib/picture/x",
  "@/lib/prometheus/x",
  "@/lib/loki/x",
  "next/server",
];

const ADAPTER = ["@/lib/envoy/x", "@/lib/mesh/x", "@/lib/http/x", "@/lib/config/x"];

/** The import table of ARCHITECTURE.md: what a file may import beside its own room. */
const MAY_IMPORT: Record<string, string[]> = {
  "lib/envoy/file.ts": [],
  "lib/format/file.ts": [],
  "lib/mesh/file.ts": ["@/lib/envoy/x", "@/lib/format/x"],
  "lib/graph/file.ts": ["@/lib/envoy/x", "@/lib/format/x", "@/lib/mesh/x"],
  "lib/layout/file.ts": [],
  "lib/promql/file.ts": ["@prometheus-io/lezer-promql"],
  "lib/filters/file.ts": ["@/lib/mesh/x", "@/lib/envoy/x", "nuqs"],
  "lib/http/file.ts": ["node:https"],
  "lib/config/file.ts": ["@/lib/format/x", "node:fs"],
  "lib/picture/file.tsx": ["next/og", "node:fs"],
  "lib/prometheus/file.ts": ADAPTER,
  "lib/prometheus/door.ts": ["@/lib/http/x", "@/lib/config/x", "prometheus-query"],
  "lib/loki/door.ts": ["@/lib/http/x", "@/lib/config/x", "node:https"],
  "lib/loki/file.ts": ADAPTER,
  "lib/hooks/file.ts": [
    "@/lib/mesh/x",
    "@/lib/filters/x",
    "@/lib/http/x",
    "react",
    "nuqs",
    "@tanstack/react-query",
  ],
  "components/ui/file.tsx": [
    "@/lib/mesh/x",
    "@/lib/http/x",
    "react",
    "@base-ui/react/combobox",
    "next/link",
  ],
  "components/charts/file.tsx": ["@/lib/format/x", "react", "recharts"],
  "components/edges/file.tsx": [...VIEW, "@tanstack/react-virtual"],
  "components/embed/file.tsx": [...VIEW, "@tanstack/react-virtual"],
  "components/flags/file.tsx": [...VIEW, "@tanstack/react-virtual"],
  "components/map/file.tsx": [...VIEW, "@/lib/graph/x", "@/lib/layout/x", "cytoscape"],
  "app/file/page.tsx": [
    "@/app/link-metadata",
    "@/app/embed/edge-frame",
    "@/lib/filters/x",
    "@/lib/http/x",
    "@/lib/config/x",
    "@/lib/hooks/query-provider",
    "@/components/ui/x",
    "@/components/charts/x",
    "@/components/edges/x",
    "@/components/map/x",
    "react",
    "next/server",
    "next/link",
  ],
  "app/api/v1/file/route.ts": HANDLER,
  "app/healthz/route.ts": HANDLER,
  "proxy.ts": HANDLER,
  "instrumentation.ts": HANDLER,
  "demo/server/file.ts": [
    "@/lib/envoy/x",
    "@/lib/format/x",
    "@/demo/x",
    "@prometheus-io/lezer-promql",
    "node:fs",
    "node:https",
  ],
  "terminal/file.ts": ["@/lib/envoy/x", "@/lib/format/x", "@/lib/mesh/x", "node:fs", "node:https"],
  "lib/utils/file.ts": [],
  "components/helpers/file.tsx": [],
  "services/file.ts": [],
};

const text = MODULES.map((module) => `import ${JSON.stringify(module)};`).join("\n");
const complaints = lint(Object.fromEntries(Object.keys(MAY_IMPORT).map((path) => [path, text])));

test.each(Object.entries(MAY_IMPORT))(
  "%s imports what the table allows and nothing else",
  (path, may) => {
    const refused = complaints
      .filter((complaint) => complaint.path === path && complaint.rule === "noRestrictedImports")
      .map((complaint) => MODULES[complaint.line - 1]);
    const allowed = MODULES.filter((module) => !refused.includes(module));
    expect(new Set(allowed)).toEqual(new Set(["./neighbour", ...may]));
  },
);

test("every folder that holds code is on the floor plan", () => {
  const folders = new Set(
    trackedFiles()
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && path.includes("/"))
      .map(dirname),
  );
  const probes = [...folders].map((folder) => [`${folder}/probe.ts`, 'import "unknown";']);
  const strays = lint(Object.fromEntries(probes)).filter(({ message }) =>
    message.includes("not on the floor plan"),
  );
  expect(strays.map((stray) => dirname(stray.path))).toEqual([]);
});
