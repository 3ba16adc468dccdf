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

/** One shape for each colour, for points. */
export const SHAPES = [
  "circle",
  "square",
  "triangle-up",
  "diamond",
  "cross",
  "triangle-down",
  "triangle-right",
] as const;

/** A colour mixed with white: 1 leaves nothing of it. */
export function paler(colour: string, white: number): string {
  const mixed = [1, 3, 5].map((i) => {
    const part = Number.parseInt(colour.slice(i, i + 2), 16);
    return Math.round(part + (255 - part) * white);
  });
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
