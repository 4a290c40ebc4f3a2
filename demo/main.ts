import { incidentStates } from "@/demo/server/incident-control";
import { listen } from "@/demo/server/listen";
import { type MeshInABox, meshInABox } from "@/demo/server/mesh-in-a-box";
import { overridesFrom, parseCommandLine, USAGE, type Wishes } from "./command-line";
import { formatIncidents } from "./incident-table";

const DAY_MS = 24 * 3600 * 1000;
/** More than a week, so that there is something to compare with a week ago. */
const HISTORY_DAYS = 8;

function readWishes(): Wishes {
  try {
    return parseCommandLine(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(1);
  }
}

function openMesh(wishes: Wishes): MeshInABox {
  const nowMs = () => wishes.nowMs ?? Date.now();
  const openedMs = nowMs();
  const bornMs = Math.floor(openedMs / DAY_MS - HISTORY_DAYS) * DAY_MS;
  const overrides = overridesFrom(wishes, openedMs);
  const { seed, services } = wishes;
  const world = { seed, bornMs, overrides, ...(services === null ? {} : { services }) };
  return meshInABox(world, nowMs);
}

async function main(): Promise<void> {
  const wishes = readWishes();
  const mesh = openMesh(wishes);
  const { url, stop } = await listen(mesh, wishes.port);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  process.stdout.write(`A mesh in a box, seen through the APIs of Prometheus and Loki at ${url}\n`);
  process.stdout.write(formatIncidents(incidentStates(mesh), mesh.nowMs()));
  process.stdout.write(`Start or stop one: curl -X POST ${url}/demo/incidents/<name>/start\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
