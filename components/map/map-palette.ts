/** The tokens that a canvas needs, by the names that the map's own code gives them. */
export const TOKENS = {
  paper: "--paper",
  raised: "--raised",
  hover: "--hover",
  line: "--line",
  lineStrong: "--line-strong",
  ink: "--ink",
  inkQuiet: "--ink-quiet",
  accent: "--accent",
  accentTint: "--accent-tint",
  failing: "--failing",
  failingTint: "--failing-tint",
  degraded: "--degraded",
  degradedTint: "--degraded-tint",
  neutral: "--neutral",
  caller: "--owner-caller",
  app: "--owner-app",
  mesh: "--owner-mesh",
  policy: "--owner-policy",
  injected: "--owner-injected",
  unknown: "--owner-unknown",
  onOwner: "--on-owner",
} as const;

export type PaletteName = keyof typeof TOKENS;
export type MapPalette = Record<PaletteName, string>;

/** A token holds two colours, one a theme: only what an element computes of it is one colour. */
export function readPalette(host: HTMLElement): MapPalette {
  const probe = host.ownerDocument.createElement("span");
  probe.hidden = true;
  host.append(probe);
  const computed = getComputedStyle(probe);
  const read = (name: PaletteName) => {
    probe.style.color = `var(${TOKENS[name]})`;
    return computed.color;
  };
  const palette: MapPalette = {
    paper: read("paper"),
    raised: read("raised"),
    hover: read("hover"),
    line: read("line"),
    lineStrong: read("lineStrong"),
    ink: read("ink"),
    inkQuiet: read("inkQuiet"),
    accent: read("accent"),
    accentTint: read("accentTint"),
    failing: read("failing"),
    failingTint: read("failingTint"),
    degraded: read("degraded"),
    degradedTint: read("degradedTint"),
    neutral: read("neutral"),
    caller: read("caller"),
    app: read("app"),
    mesh: read("mesh"),
    policy: read("policy"),
    injected: read("injected"),
    unknown: read("unknown"),
    onOwner: read("onOwner"),
  };
  probe.remove();
  return palette;
}

/** A theme of one's own is an attribute of the root, the system's is a question to the browser. */
export function watchColours(onChange: () => void): () => void {
  const attributes = new MutationObserver(onChange);
  attributes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const media = window.matchMedia("(prefers-color-scheme: dark)");
  media.addEventListener("change", onChange);
  return () => {
    attributes.disconnect();
    media.removeEventListener("change", onChange);
  };
}
