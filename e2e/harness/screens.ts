import { test as base } from "@playwright/test";
import { startFlaghoist, stopFlaghoist } from "@/e2e/server/flaghoist";
import { startDemo } from "./demo";
import { startValve, type Valve } from "./valve";

/** Broken for as long as the tests run, one failing edge and one that is denied. */
const INCIDENTS = "no-endpoints,policy-denial";

type Worker = { mesh: Valve; appUrl: string };
type Test = { upstream: Valve };

/** A mesh in a box, a valve before it, and the built Flaghoist that asks through the valve. */
export const test = base.extend<Test, Worker>({
  mesh: [
    async ({}, use) => {
      const demo = await startDemo("--only", INCIDENTS);
      const valve = await startValve(demo.url);
      await use(valve);
      valve.stop();
      await demo.stop();
    },
    { scope: "worker" },
  ],
  appUrl: [
    async ({ mesh }, use) => {
      const { url } = await startFlaghoist({
        PROMETHEUS_URL: mesh.url,
        PROMETHEUS_PUBLIC_URL: "https://prometheus.example",
      });
      await use(url);
      await stopFlaghoist();
    },
    { scope: "worker" },
  ],
  baseURL: ({ appUrl }, use) => use(appUrl),
  upstream: async ({ mesh }, use) => {
    await use(mesh);
    mesh.turn("open");
  },
});
