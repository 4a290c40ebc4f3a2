import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          environment: "node",
          include: [
            "{app,bench,components,demo,lib,terminal}/**/*.test.ts",
            "e2e/house/**/*.test.ts",
            "e2e/envoy-lab/recordings.test.ts",
          ],
          testTimeout: 60_000,
          // No file needs a process of its own, which costs more than its tests.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "prometheus",
          environment: "node",
          include: ["e2e/{prometheus,server}/**/*.test.ts"],
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: { name: "envoy", environment: "node", include: ["e2e/envoy-lab/live.test.ts"] },
      },
    ],
  },
});
