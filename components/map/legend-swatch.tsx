import { OwnerTile } from "@/components/ui/owner-tile";
import { BAR } from "./legend-line-marks";
import type { Swatch } from "./legend-marks";
import styles from "./legend-swatch.module.css";
import { type PaletteName, TOKENS } from "./map-palette";
import { shapePath } from "./node-shapes";

const WIDTH_PX = 28;
const HEIGHT_PX = 16;

export function LegendSwatch({ swatch }: { swatch: Swatch }) {
  if (swatch.kind === "owner") {
    return (
      <span className={styles.owner}>
        <OwnerTile owner={swatch.owner} />
      </span>
    );
  }
  return (
    <svg className={styles.swatch} viewBox={`0 0 ${WIDTH_PX} ${HEIGHT_PX}`} aria-hidden="true">
      {swatch.kind === "shape" ? (
        <path
          d={shapePath(swatch.shape, { x: 14, y: 8, widthPx: 24, heightPx: 13 })}
          fill={token("paper")}
          stroke={token("lineStrong")}
          strokeWidth={swatch.shape === "namespace" ? 2.5 : 1}
        />
      ) : (
        <LineSwatch {...swatch} />
      )}
    </svg>
  );
}

function LineSwatch(swatch: Extract<Swatch, { kind: "line" }>) {
  const { color, widthPx, opacity, isDashed, isHollow, hasBar, halo } = swatch;
  return (
    <>
      {halo ? <Stroke color={halo.color} widthPx={12} opacity={halo.opacity} /> : null}
      <Stroke color={color} widthPx={widthPx} opacity={opacity} isDashed={isDashed} />
      {isHollow ? <Stroke color="paper" widthPx={widthPx - 2} opacity={1} /> : null}
      {hasBar ? <path d={BAR} stroke={token("ink")} strokeWidth={2} /> : null}
    </>
  );
}

type StrokeProps = { color: PaletteName; widthPx: number; opacity: number; isDashed?: boolean };

function Stroke({ color, widthPx, opacity, isDashed = false }: StrokeProps) {
  return (
    <path
      d={`M1 ${HEIGHT_PX / 2}h${WIDTH_PX - 2}`}
      stroke={token(color)}
      strokeWidth={widthPx}
      strokeOpacity={opacity}
      strokeDasharray={isDashed ? "6 4" : undefined}
    />
  );
}

function token(name: PaletteName): string {
  return `var(${TOKENS[name]})`;
}
