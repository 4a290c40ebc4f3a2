import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { trackedFiles } from "./tracked-files";

const MAX_LINES = 100;
const TOKENS = "app/tokens.css";

const NAMED_COLOURS = `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue
  blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue
  darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid
  darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink
  deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold
  goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush
  lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey
  lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime
  limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen
  mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin
  navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise
  palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue
  saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow
  springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen`;

const RAW_COLOUR = new RegExp(
  `#[0-9a-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\(|(?<![\\w-])(?:${NAMED_COLOURS.trim().replaceAll(/\s+/g, "|")})(?![\\w-])`,
  "i",
);

/** Values of all declarations; selectors and comments may say what they like. */
function rawColours(css: string): string[] {
  const values = css.replaceAll(/\/\*.*?\*\//gs, "").matchAll(/[\w-]+\s*:\s*([^;{}]+)(?=[;}])/g);
  return [...values].map(([declaration]) => declaration).filter((text) => RAW_COLOUR.test(text));
}

const sheets = trackedFiles().filter((path) => path.endsWith(".css") && path !== TOKENS);

test.each([
  ["a { color: #A4161A; }", ["color: #A4161A"]],
  ["a { background: rgb(0 0 0 / 50%) }", ["background: rgb(0 0 0 / 50%) "]],
  ["a { border: 1px solid red; }", ["border: 1px solid red"]],
  ["a { --edge: hsl(0 0% 0%); }", ["--edge: hsl(0 0% 0%)"]],
  ["#add .red { color: var(--red); /* red */ }", []],
  ["a { background: color-mix(in srgb, var(--failing) 10%, transparent); }", []],
  ["a:hover { white-space: nowrap; }", []],
])("raw colours are found in %j", (css, found) => {
  expect(rawColours(css)).toEqual(found);
});

test("colours come from app/tokens.css alone", () => {
  const raw = sheets.flatMap((path) =>
    rawColours(readFileSync(path, "utf8")).map((text) => `${path}: ${text}`),
  );
  expect(raw).toEqual([]);
});

function isTooLong(css: string): boolean {
  return css.trimEnd().split("\n").length > MAX_LINES;
}

test("a style sheet has at most 100 lines", () => {
  expect(isTooLong("a {}\n".repeat(100))).toBe(false);
  expect(isTooLong("a {}\n".repeat(101))).toBe(true);
  expect(sheets.filter((path) => isTooLong(readFileSync(path, "utf8")))).toEqual([]);
});

test("a CSS module lies beside the component that it dresses", () => {
  const lonely = sheets.filter(
    (path) => path.endsWith(".module.css") && !existsSync(path.replace(".module.css", ".tsx")),
  );
  expect(lonely).toEqual([]);
});
