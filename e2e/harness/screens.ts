import { startFlaghoist, stopFlaghoist } from "@/e2e/server/flaghoist";
import { onBrokenMesh } from "./broken-mesh";

/** One edge that fails, and one that is denied. */
const INCIDENTS = "no-endpoints,policy-denial";

/** The built Flaghoist on a mesh that the tests can take away from it. */
export const test = onBrokenMesh(INCIDENTS).extend<object, { appUrl: string }>({
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
});
