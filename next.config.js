import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));

/** @type {import("next").NextConfig} */
export default {
  output: "standalone",
  reactCompiler: true,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  turbopack: { root },
  outputFileTracingRoot: root,
  outputFileTracingExcludes: {
    "*": [
      "**/node_modules/@img/**",
      "**/node_modules/sharp/**",
      "demo/**",
      "bench/**",
      "e2e/**",
      "dist/**",
      "docs/**",
    ],
  },
};
