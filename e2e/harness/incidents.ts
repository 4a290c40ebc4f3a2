import { test as base } from "@playwright/test";
import { INCIDENT_IDS } from "@/demo/traffic/incident";
import { startFlaghoist, stopFlaghoist } from "@/e2e/server/flaghoist";
import { type RunningDemo, startDemo } from "./demo";

/** Hidden where what it calls fails more often than it does itself. */
export const CANARY = "bad-canary";
const OTHERS = INCIDENT_IDS.filter((id) => id !== CANARY);

const OUTSIDE = `
Logs in Grafana: https://grafana.example/explore?panes={"a":{"expr":"{logql}","to":"{toMs}"}}
Traces: https://jaeger.example/search?service={service}.{namespace}&end={toMicros}
`;

type Worker = {
  /** All incidents but one at once, each on edges of its own. */
  mesh: RunningDemo;
  plainUrl: string;
  /** With the logs of the mesh beside its metrics, and ways out of here. */
  loggedUrl: string;
  /** The one that is left, alone. */
  canaryUrl: string;
};

/** The built Flaghoist on meshes in a box in which everything breaks that can. */
export const test = base.extend<object, Worker>({
  mesh: [
    async ({}, use) => {
      const demo = await startDemo("--only", OTHERS.join(","));
      await use(demo);
      await demo.stop();
    },
    { scope: "worker" },
  ],
  plainUrl: [
    async ({ mesh }, use) => {
      const { url } = await startFlaghoist({ PROMETHEUS_URL: mesh.url });
      await use(url);
      await stopFlaghoist();
    },
    { scope: "worker" },
  ],
  loggedUrl: [
    async ({ mesh: { url: upstream } }, use) => {
      const variables = { PROMETHEUS_URL: upstream, LOKI_URL: upstream, LINK_TEMPLATES: OUTSIDE };
      const { url } = await startFlaghoist(variables);
      await use(url);
      await stopFlaghoist();
    },
    { scope: "worker" },
  ],
  canaryUrl: [
    async ({}, use) => {
      const demo = await startDemo("--only", CANARY);
      const { url } = await startFlaghoist({ PROMETHEUS_URL: demo.url });
      await use(url);
      await stopFlaghoist();
      await demo.stop();
    },
    { scope: "worker" },
  ],
});
