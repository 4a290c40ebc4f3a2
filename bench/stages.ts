import type { MeshShape } from "@/bench/fill/mesh-shape";
import { coldFigures } from "@/bench/parts/cold";
import { namespaceFigures } from "@/bench/parts/namespaces";
import { tableFigures } from "@/bench/parts/table";
import { viewerFigures } from "@/bench/parts/viewers";
import type { Prometheus } from "@/bench/servers/prometheus";
import type { Figure } from "./figure";

export const PART_NAMES = ["cold", "viewers", "namespaces", "table"] as const;
export type PartName = (typeof PART_NAMES)[number];

type Part = (prometheus: Prometheus, instantsMs: readonly number[]) => Promise<Figure[]>;

/** One filled Prometheus, and what is measured on it. */
export type Stage = {
  title: string;
  shape: MeshShape;
  parts: { name: PartName; measure: Part }[];
};

const COLD = { name: "cold", measure: coldFigures } as const;
const TABLE = { name: "table", measure: tableFigures } as const;

export const STAGES: Stage[] = [
  {
    title: "100 services, 300 edges",
    shape: { namespaces: 10, servicesEach: 10, callsEach: 3, hasDurations: true },
    parts: [COLD],
  },
  {
    title: "1,000 services, 3,000 edges",
    shape: { namespaces: 20, servicesEach: 50, callsEach: 3, hasDurations: true },
    parts: [COLD],
  },
  {
    title: "20 namespaces of 50 edges",
    shape: { namespaces: 20, servicesEach: 25, callsEach: 2, hasDurations: true },
    parts: [
      { name: "viewers", measure: viewerFigures },
      { name: "namespaces", measure: namespaceFigures },
      TABLE,
    ],
  },
  {
    title: "5,000 edges, requests alone",
    shape: { namespaces: 20, servicesEach: 50, callsEach: 5, hasDurations: false },
    parts: [TABLE],
  },
];
