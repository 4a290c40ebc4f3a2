import { test as base } from "@playwright/test";
import { startDemo } from "./demo";
import { startValve, type Valve } from "./valve";

type Worker = { mesh: Valve };
type Test = { upstream: Valve };

/** A mesh in a box in which these incidents last, behind a valve that is open as each test begins. */
export function onBrokenMesh(incidents: string) {
  return base.extend<Test, Worker>({
    mesh: [
      async ({}, use) => {
        const demo = await startDemo("--only", incidents);
        const valve = await startValve(demo.url);
        await use(valve);
        valve.stop();
        await demo.stop();
      },
      { scope: "worker" },
    ],
    upstream: async ({ mesh }, use) => {
      await use(mesh);
      mesh.turn("open");
    },
  });
}
