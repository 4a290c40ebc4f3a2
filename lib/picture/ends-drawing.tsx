import { COLOURS } from "./colours";

export type PictureEnd = { place: string | null; name: string };

const PLACE_HEIGHT = 48;
const PLACE_SIZE = 38;
const END_GAP = 30;
const RAIL_WIDTH = 64;
const DOT_RADIUS = 13;

/** The largest first: how many letters of middling width still go into the picture. */
const NAME_SIZES = [
  { letters: 23, size: 76 },
  { letters: 32, size: 56 },
];
const SMALLEST_NAME = 44;
const LINE_HEIGHT = 1.25;

/** Ends one above the other, joined by an arrow: names are long and a picture is not wide. */
export function EndsDrawing({ ends }: { ends: readonly PictureEnd[] }) {
  const longest = Math.max(...ends.map(({ name }) => name.length));
  const size = NAME_SIZES.find(({ letters }) => longest <= letters)?.size ?? SMALLEST_NAME;
  const nameHeight = Math.round(size * LINE_HEIGHT);
  const [source, destination] = ends;
  return (
    <div style={{ display: "flex", width: "100%" }}>
      {destination === undefined ? null : (
        <Rail firstY={PLACE_HEIGHT + nameHeight / 2} step={PLACE_HEIGHT + nameHeight + END_GAP} />
      )}
      <div style={{ display: "flex", flexDirection: "column", flex: 1, gap: END_GAP, minWidth: 0 }}>
        {[source, destination].map((end, index) =>
          end === undefined ? null : (
            <End key={index === 0 ? "source" : "destination"} end={end} nameSize={size} />
          ),
        )}
      </div>
    </div>
  );
}

const ONE_LINE = {
  display: "block",
  overflow: "hidden",
  whiteSpace: "nowrap",
  textOverflow: "ellipsis",
} as const;

function End({ end: { place, name }, nameSize }: { end: PictureEnd; nameSize: number }) {
  const height = Math.round(nameSize * LINE_HEIGHT);
  return (
    <div style={{ display: "flex", flexDirection: "column", width: "100%" }}>
      <div
        style={{
          ...ONE_LINE,
          height: PLACE_HEIGHT,
          fontSize: PLACE_SIZE,
          color: COLOURS.inkQuiet,
        }}
      >
        {place ?? ""}
      </div>
      <div
        style={{
          ...ONE_LINE,
          height,
          fontSize: nameSize,
          fontWeight: 600,
          lineHeight: LINE_HEIGHT,
        }}
      >
        {name}
      </div>
    </div>
  );
}

/** From a ring beside the first name down to a dot beside the next. */
function Rail({ firstY, step }: { firstY: number; step: number }) {
  const x = DOT_RADIUS + 4;
  const lastY = firstY + step;
  const tipY = lastY - DOT_RADIUS - 8;
  return (
    <svg
      width={RAIL_WIDTH}
      height={lastY + 30}
      viewBox={`0 0 ${RAIL_WIDTH} ${lastY + 30}`}
      aria-hidden="true"
    >
      <circle cx={x} cy={firstY} r={DOT_RADIUS} fill="none" stroke={COLOURS.ink} strokeWidth="5" />
      <path
        d={`M${x} ${firstY + DOT_RADIUS + 6}V${tipY}M${x - 12} ${tipY - 14}L${x} ${tipY}L${x + 12} ${tipY - 14}`}
        fill="none"
        stroke={COLOURS.inkQuiet}
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx={x} cy={lastY} r={DOT_RADIUS} fill={COLOURS.ink} />
    </svg>
  );
}
