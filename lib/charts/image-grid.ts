import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";
import { type Chart, chart } from "./chart.ts";
import { greyPng } from "./grey-png.ts";
import { PALETTE } from "./palette.ts";

/** How an {@link imageGrid} is laid out and labelled. */
export interface ImageGridOptions {
  /** What stands above the chart. */
  title: string;
  /** One text for each image, shown below it: the right answer. */
  labels: ArrayLike<number | string>;
  /** What somebody answered; where it differs from the label, both stand. */
  guesses?: ArrayLike<number | string>;
  /** How many images stand side by side. */
  columns?: number;
  /** Width and height of an image, in pixels of the data. */
  size?: number;
}

const CELL = 72; // width of one image on the screen, in pixels
const LABEL = 24; // height of the text below it
const MOST = 50 * 28 * 28; // pixels of the data in one chart

/**
 * Grey images in rows and columns, each with its label below; of a mistake
 * label and guess, "4 → 9 ✗".
 *
 * @param images (N, size²), one image a row, 0 is black and 1 is white; drawn
 *   as dark ink on white, in 16 greys
 * @throws {RangeError} when the rows are no such images, there are more than
 *   50 of 28 × 28, or labels are missing.
 */
export function imageGrid(
  images: NDArray,
  { title, labels, guesses, columns = 10, size = 28 }: ImageGridOptions,
): Chart {
  checkImages(images, size);
  const count = images.shape[0];
  checkTexts("labels", labels, count);
  if (guesses) checkTexts("guesses", guesses, count);
  const values = Array.from({ length: count }, (_, i) => ({
    url: greyPng(images.row(i).data, size),
    ...textOf(labels[i], guesses?.[i]),
    x: (i % columns) * CELL + CELL / 2,
    y: Math.floor(i / columns) * (CELL + LABEL) + CELL / 2,
    below: Math.floor(i / columns) * (CELL + LABEL) + CELL + LABEL / 2,
  }));
  const at = (field: string) => ({
    field,
    type: "quantitative",
    scale: null,
    axis: null,
  });
  const text = (value: unknown, other: unknown) => ({
    condition: { test: "datum.wrong", value },
    value: other,
  });
  return chart({
    title,
    description: `${title}. ${inSentence(values, guesses !== undefined)}`,
    width: Math.min(count, columns) * CELL,
    height: Math.ceil(count / columns) * (CELL + LABEL),
    data: { values },
    layer: [
      {
        mark: {
          type: "image",
          width: CELL - 4,
          height: CELL - 4,
          aria: false,
        },
        encoding: { x: at("x"), y: at("y"), url: { field: "url" } },
      },
      {
        mark: { type: "text", fontSize: 15, aria: false },
        encoding: {
          x: at("x"),
          y: at("below"),
          text: { field: "label" },
          color: text(PALETTE[1], "black"),
        },
      },
    ],
    config: { view: { stroke: null } },
  });
}

function textOf(label: number | string, guess: number | string = label) {
  const wrong = String(guess) !== String(label);
  return { label: wrong ? `${label} → ${guess} ✗` : String(label), wrong };
}

function inSentence(
  values: readonly { label: string; wrong: boolean }[],
  guessed: boolean,
): string {
  const all = values.map(({ label }) => label).join(", ");
  const wrong = values.filter((value) => value.wrong).length;
  const mistakes = guessed
    ? ` Wrong guesses: ${wrong} of ${values.length}.`
    : "";
  return `${values.length} images, labelled ${all}.${mistakes}`;
}

function checkImages(images: NDArray, size: number): void {
  const [count, pixels] = images.shape;
  if (images.ndim !== 2 || pixels !== size * size || count === 0) {
    throw new RangeError(
      `imageGrid expects N images as (N, ${size * size}), one a row, got ` +
        `${showShape(images.shape)}.`,
    );
  }
  if (images.size > MOST) {
    throw new RangeError(
      `imageGrid draws at most ${Math.floor(MOST / pixels)} images of ` +
        `${size} × ${size}, got ${count}: choose some with rows([…]).`,
    );
  }
  const wrong = images.data.findIndex((v) => !(v >= 0 && v <= 1));
  if (wrong !== -1) {
    throw new RangeError(
      `imageGrid expects greys from 0 to 1, but image ` +
        `${Math.floor(wrong / pixels)} has ${images.data[wrong]}: undo what ` +
        "was done to the scale, or use clip(0, 1).",
    );
  }
}

function checkTexts(
  what: string,
  texts: ArrayLike<number | string>,
  count: number,
): void {
  if (texts.length === count) return;
  throw new RangeError(
    `imageGrid expects ${count} ${what}, one for each image, got ` +
      `${texts.length}.`,
  );
}
