import type { LabPlan } from "@/e2e/envoy-lab/lab";
import type { LabCase } from "@/e2e/envoy-lab/lab-case";
import { ANSWERING } from "./answering";
import { CALLING } from "./calling";
import { CONNECTING } from "./connecting";
import { PROXYING, STRAINING } from "./proxying";
import { REFUSING } from "./refusing";
import { ROUTING } from "./routing";
import { TUNNELLING } from "./tunnelling";

export const PLAN: LabPlan = {
  cases: [
    ...CONNECTING,
    ...TUNNELLING,
    ...ROUTING,
    ...ANSWERING,
    ...CALLING,
    ...REFUSING,
    ...PROXYING,
  ],
  straining: STRAINING,
};

export const LAB_CASES: readonly LabCase[] = [...PLAN.cases, ...PLAN.straining];
