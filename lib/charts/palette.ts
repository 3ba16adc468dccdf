/**
 * Colours that people with any kind of colour vision can tell apart.
 *
 * Source: Okabe and Ito, Color Universal Design, 2008; without the yellow,
 * which is too pale for lines on white.
 */
export const PALETTE = [
  "#0072B2", // blue
  "#D55E00", // vermilion
  "#009E73", // green
  "#CC79A7", // purple
  "#E69F00", // orange
  "#56B4E9", // sky blue
  "#000000", // black
] as const;

/** One dash pattern for each colour: nothing is told by colour alone. */
export const DASHES = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [12, 4],
  [4, 4],
  [1, 3],
] as const;
