/** A picture has no style sheet: the dark side of the product's tokens. */
export const COLOURS = {
  paper: "#0f1318",
  raised: "#161b22",
  ink: "#e4e8ec",
  inkQuiet: "#9aa3ad",
  line: "#6a7481",
  flag: "#ff6b57",
} as const;
