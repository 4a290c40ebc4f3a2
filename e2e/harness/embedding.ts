import { startFlaghoist, stopFlaghoist } from "@/e2e/server/flaghoist";
import { onBrokenMesh } from "./broken-mesh";
import { type Portal, startPortal } from "./portal";

/** A failing mesh, a Flaghoist that asks it, and a site that may frame that Flaghoist. */
export const test = onBrokenMesh("no-endpoints").extend<object, { portal: Portal; appUrl: string }>(
  {
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
  },
);
