import { test as base } from "@playwright/test";
import { startFlaghoist, stopFlaghoist } from "@/e2e/server/flaghoist";
import { startDemo } from "./demo";
import { type Portal, startPortal } from "./portal";
import { startValve, type Valve } from "./valve";

type Worker = { mesh: Valve; portal: Portal; appUrl: string };
type Test = { upstream: Valve };

/** A failing mesh, a Flaghoist that asks it, and a site that may frame that Flaghoist. */
export const test = base.extend<Test, Worker>({
  mesh: [
    async ({}, use) => {
      const demo = await startDemo("--only", "no-endpoints");
      const valve = await startValve(demo.url);
      await use(valve);
      valve.stop();
      await demo.stop();
    },
    { scope: "worker" },
  ],
  portal: [
    async ({}, use) => {
      const portal = await startPortal();
      await use(portal);
      portal.stop();
    },
    { scope: "worker" },
  ],
  appUrl: [
    async ({ mesh, portal }, use) => {
      const { url } = await startFlaghoist({
        PROMETHEUS_URL: mesh.url,
        EMBED_ALLOWED_ORIGINS: portal.allowed,
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
