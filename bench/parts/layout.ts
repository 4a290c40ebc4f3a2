import { type Figure, figuresOver } from "@/bench/figure";
import { generatedMesh } from "@/bench/layout/generated-mesh";
import { plainElk } from "@/bench/layout/plain-elk";
import { plainForce } from "@/bench/layout/plain-force";
import { crossingsIn, driftsPx, extentOf, overlapsIn } from "@/bench/layout/quality";
import { quantile } from "@/bench/spread";
import { layOut } from "@/lib/layout/lay-out";
import type { Layout, LayoutGraph } from "@/lib/layout/layout-graph";

type Picture = {
  ms: number;
  crossings: number;
  overlaps: number;
  megapixels: number;
  aspect: number;
};

type Round = {
  ours: Picture;
  /** `null` where it would take minutes. */
  elk: Picture | null;
  force: Picture;
  warm: { ms: number; overlaps: number; driftsPx: number[] };
};

const WARM_UP_SERVICES = 200;

/** Every hundredth node is new in the second picture. */
const NEW_OF = 100;

/** Generated meshes laid out by us, by plain ELK and by plain d3-force, and ours again with 1 % added. */
export async function layoutFigures(
  services: number,
  { rounds, hasElk }: { rounds: number; hasElk: boolean },
): Promise<Figure[]> {
  await measured(WARM_UP_SERVICES, 0, false);
  const measuredRounds: Round[] = [];
  for (let seed = 1; seed <= rounds; seed += 1) {
    measuredRounds.push(await measured(services, seed, hasElk));
  }
  const overlaps = measuredRounds.map(({ ours, warm }) => ours.overlaps + warm.overlaps);
  return [
    ...figuresOver(
      [Math.max(...overlaps)],
      [["our overlaps at most", "overlaps", (most) => most, 0]],
    ),
    ...figuresOver(measuredRounds, [
      ["our time", "ms", ({ ours }) => ours.ms],
      ["our crossings", "crossings", ({ ours }) => ours.crossings],
      ["our width ÷ height", "×", ({ ours }) => ours.aspect],
    ]),
    ...(hasElk ? elkFigures(measuredRounds) : []),
    ...figuresOver(measuredRounds, [
      ["d3-force's time", "ms", ({ force }) => force.ms],
      ["d3-force's overlaps", "overlaps", ({ force }) => force.overlaps],
      ["our crossings ÷ d3-force's", "×", ({ ours, force }) => ours.crossings / force.crossings],
      ["our area ÷ d3-force's", "×", ({ ours, force }) => ours.megapixels / force.megapixels],
      ["1 % added: drift, median", "px", ({ warm }) => quantile(warm.driftsPx, 0.5), 0],
      ["1 % added: drift, 95th percentile", "px", ({ warm }) => quantile(warm.driftsPx, 0.95)],
      ["1 % added: time ÷ a new picture's", "×", ({ warm, ours }) => warm.ms / ours.ms],
    ]),
  ];
}

function elkFigures(rounds: readonly Round[]): Figure[] {
  return figuresOver(rounds, [
    ["ELK's time", "ms", ({ elk }) => elk?.ms],
    ["our crossings ÷ ELK's", "×", ({ ours, elk }) => elk && ours.crossings / elk.crossings],
    ["our area ÷ ELK's", "×", ({ ours, elk }) => elk && ours.megapixels / elk.megapixels],
  ]);
}

async function measured(services: number, seed: number, hasElk: boolean): Promise<Round> {
  const mesh = generatedMesh(services, seed);
  const isNew = (index: number) => index % NEW_OF === NEW_OF / 4;
  const old = { ...mesh, nodes: mesh.nodes.filter((_, index) => !isNew(index)) };
  const before = await layOut(old, null);
  const startedMs = performance.now();
  const after = await layOut(mesh, before);
  const warm = {
    ms: performance.now() - startedMs,
    overlaps: overlapsIn(mesh, after).length,
    driftsPx: driftsPx(before, after),
  };
  return {
    ours: await pictureOf(mesh, () => layOut(mesh, null)),
    elk: hasElk ? await pictureOf(mesh, () => plainElk(mesh)) : null,
    force: await pictureOf(mesh, () => plainForce(mesh)),
    warm,
  };
}

async function pictureOf(
  mesh: LayoutGraph,
  draw: () => Layout | Promise<Layout>,
): Promise<Picture> {
  const startedMs = performance.now();
  const layout = await draw();
  const ms = performance.now() - startedMs;
  const { widthPx, heightPx } = extentOf(mesh, layout);
  return {
    ms,
    crossings: crossingsIn(mesh, layout),
    overlaps: overlapsIn(mesh, layout).length,
    megapixels: (widthPx * heightPx) / 1e6,
    aspect: widthPx / heightPx,
  };
}
