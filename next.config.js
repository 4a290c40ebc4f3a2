import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));

/**
 * Next hands a handler's content type to its own compression as a list, which then packs nothing.
 * A type that is set before the handler runs stays one text. Every answer of these paths is JSON.
 */
const JSON_ANSWERS = {
  source: "/api/v1/:answer(alerts|edges|flags|status)",
  headers: [{ key: "content-type", value: "application/json" }],
};
const EDGE_ANSWERS = {
  ...JSON_ANSWERS,
  source: "/api/v1/edges/:answer(identity|logs|onsets|series)",
};

/** What draws pictures is loaded by name and read by path, which no trace of imports finds. */
const PICTURE_FILES = ["lib/picture/*.woff", "node_modules/next/dist/compiled/@vercel/og/*"];

/** @type {import("next").NextConfig} */
export default {
  output: "standalone",
  reactCompiler: true,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  turbopack: { root },
  /** A path in other letters is no path of the API, so it must not get the headers of one either. */
  experimental: { caseSensitiveRoutes: true },
  headers: async () => [JSON_ANSWERS, EDGE_ANSWERS],
  outputFileTracingRoot: root,
  outputFileTracingIncludes: { "/unfurl/**": PICTURE_FILES },
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
