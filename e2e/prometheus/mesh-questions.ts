import {
  bucketsQuestion,
  meanQuestion,
  requestsQuestion,
  type SilentCallers,
  tcpQuestion,
} from "@/lib/prometheus/edge-questions";
import { meshMapQuestion } from "@/lib/prometheus/mesh-map-question";
import type { MeshSelection } from "@/lib/prometheus/mesh-selection";
import { equals } from "@/lib/prometheus/promql-text";
import { statusQuestion } from "@/lib/prometheus/status-question";

const SELECTIONS: MeshSelection[] = [
  { namespaces: [], windowSeconds: 60, guestHosts: [], scope: [] },
  { namespaces: ["shop"], windowSeconds: 300, guestHosts: [], scope: [] },
  {
    namespaces: ["shop", "back.office"],
    windowSeconds: 900,
    guestHosts: ["cart.shop.svc.cluster.local", "rates.example.net"],
    scope: [equals("mesh_id", "")],
  },
];

const SILENT: SilentCallers[] = [
  null,
  "all",
  { sourceWorkloads: ["pay.ments"], destinationServices: ["cart.shop.svc.cluster.local"] },
];

/** Every question that the product asks of the whole mesh, in each of its shapes. */
export function meshQuestions(): string[] {
  return SELECTIONS.flatMap((selection) => [
    requestsQuestion(selection),
    tcpQuestion(selection),
    ...(["service", "workload"] as const).flatMap((group) =>
      SILENT.flatMap((silent) => [
        meanQuestion(selection, group, silent),
        bucketsQuestion(selection, group, silent),
      ]),
    ),
    meshMapQuestion(selection.windowSeconds, selection.scope),
    statusQuestion(selection.scope),
  ]);
}
