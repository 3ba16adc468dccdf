import { NDArray } from "../arrays/ndarray.ts";
import { type Frame, type Grid, placeOf } from "./grid.ts";
import { type Predictor, scoresOf } from "./predictor.ts";

/** The scores of all classes at the crossings of a grid over a frame. */
export interface ScoreGrid extends Pick<Grid, "frame" | "size"> {
  scores: number[][];
}

/** @throws {RangeError} when a score is not finite. */
export function scoreGrid(
  predict: Predictor,
  frame: Frame,
  threshold: number,
  size: number,
): ScoreGrid {
  const grid = { frame, size };
  const places = Array.from({ length: size * size }, (_, i) =>
    placeOf(grid, i % size, Math.floor(i / size)),
  );
  return {
    ...grid,
    scores: scoresOf(predict, NDArray.from(places), threshold),
  };
}
