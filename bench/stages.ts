import type { MeshShape } from "@/bench/fill/mesh-shape";
import { coldFigures } from "@/bench/parts/cold";
import { decodePageFigures } from "@/bench/parts/decode-page";
import { decoderFigures } from "@/bench/parts/decoder";
import { layoutFigures } from "@/bench/parts/layout";
import { mapFigures } from "@/bench/parts/map";
import { namespaceFigures } from "@/bench/parts/namespaces";
import { tableFigures } from "@/bench/parts/table";
import { viewerFigures } from "@/bench/parts/viewers";
import type { Prometheus } from "@/bench/servers/prometheus";
import { LATENCY_DEPTHS } from "@/lib/mesh/scope";
import type { Figure } from "./figure";

export const PART_NAMES = [
  "cold",
  "viewers",
  "namespaces",
  "table",
  "layout",
  "map",
  "decode-page",
  "decoder",
] as const;
export type PartName = (typeof PART_NAMES)[number];

/** What is measured on nothing but itself. */
type LonePart = { name: PartName; title: string; measure: () => Promise<Figure[]> };

type Part = {
  name: PartName;
  title: string;
  measure: (prometheus: Prometheus, instantsMs: readonly number[]) => Promise<Figure[]>;
};

/** One filled Prometheus, and what is measured on it. */
export type Stage = { title: string; shape: MeshShape; parts: Part[] };

const COLD = LATENCY_DEPTHS.map(
  (depth): Part => ({
    name: "cold",
    title: `/api/v1/edges?latency=${depth}, caches empty`,
    measure: (prometheus, instantsMs) => coldFigures(prometheus, instantsMs, depth),
  }),
);
const NAMESPACES = LATENCY_DEPTHS.map(
  (depth): Part => ({
    name: "namespaces",
    title: `All namespaces at once, latency=${depth}, beside a console that asks for each in turn`,
    measure: (prometheus, instantsMs) => namespaceFigures(prometheus, instantsMs, depth),
  }),
);
const VIEWERS: Part = {
  name: "viewers",
  title: "Many viewers at once, latency=percentiles",
  measure: viewerFigures,
};
const TABLE: Part = { name: "table", title: "The table in Chromium", measure: tableFigures };

const LAYOUTS: LonePart[] = [
  { services: 50, rounds: 5, hasElk: true },
  { services: 200, rounds: 5, hasElk: true },
  { services: 1000, rounds: 1, hasElk: true },
  { services: 3000, rounds: 1, hasElk: false },
].map(({ services, ...options }) => ({
  name: "layout",
  title: `Layout of ${services} services, ${services * 2.5} calls`,
  measure: () => layoutFigures(services, options),
}));
const MAPS: LonePart[] = [50, 200, 1000, 3000].map((services) => ({
  name: "map",
  title: `Map of ${services} services, ${services * 2.5} calls, in Chromium`,
  measure: () => mapFigures({ services, countsMemory: services === 1000 }),
}));

const DECODE_PAGE: LonePart = {
  name: "decode-page",
  title: "The decoder's page in Chromium",
  measure: decodePageFigures,
};

const DECODER: LonePart = {
  name: "decoder",
  title: "The decoder on one core",
  measure: decoderFigures,
};

export const LONE_PARTS: LonePart[] = [...LAYOUTS, ...MAPS, DECODE_PAGE, DECODER];

export const STAGES: Stage[] = [
  {
    title: "100 services, 300 edges",
    shape: { namespaces: 10, servicesEach: 10, callsEach: 3, hasDurations: true },
    parts: COLD,
  },
  {
    title: "1,000 services, 3,000 edges",
    shape: { namespaces: 20, servicesEach: 50, callsEach: 3, hasDurations: true },
    parts: COLD,
  },
  {
    title: "20 namespaces of 50 edges",
    shape: { namespaces: 20, servicesEach: 25, callsEach: 2, hasDurations: true },
    parts: [VIEWERS, ...NAMESPACES, TABLE],
  },
  {
    title: "5,000 edges, requests alone",
    shape: { namespaces: 20, servicesEach: 50, callsEach: 5, hasDurations: false },
    parts: [TABLE],
  },
];
