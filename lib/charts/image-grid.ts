import { expectNumber } from "../arrays/expect-number.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { type Chart, chart } from "./chart.ts";
import { checkImages, checkRoom, checkTextsOf } from "./check-images.ts";
import { checkLetters, checkTexts } from "./check-texts.ts";
import { greyPng } from "./grey-png.ts";
import { PALETTE } from "./palette.ts";
import { counted } from "./words.ts";

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
const LONGEST = 60; // letters of it

/**
 * Grey images in rows and columns, each with its label below; of a mistake
 * label and guess, "4 → 9 ✗".
 *
 * @param images (N, size²), one image a row, 0 is black and 1 is white; drawn
 *   as dark ink on white, in 16 greys
 * @throws {RangeError} when the rows are no such images, there is no room for
 *   so many (there is for 50 of 28 × 28), labels are missing, or `columns` is
 *   not a whole number from 1 up.
 * @throws {TypeError} when the title is missing, or a label or guess is
 *   neither a text nor a number.
 */
export function imageGrid(images: NDArray, options: ImageGridOptions): Chart {
  const { title, labels, guesses, columns = 10, size = 28 } = options ?? {};
  checkTexts("imageGrid", { title });
  const whole = "a whole number from 1 up";
  expectNumber("imageGrid", "columns", columns, whole, 10);
  expectNumber("imageGrid", "size", size, whole, 28);
  checkImages(images, size);
  const count = images.shape[0];
  checkTextsOf("labels", labels, count);
  if (guesses) checkTextsOf("guesses", guesses, count);
  const texts = Array.from(labels, (label, i) => textOf(label, guesses?.[i]));
  for (const { label } of texts) {
    checkLetters("imageGrid", "a label", label, LONGEST);
  }
  const bytes = greyPng(images.row(0).data, size).length; // of each picture
  checkRoom(texts, bytes, size);
  const values = texts.map((text, i) => ({
    url: greyPng(images.row(i).data, size),
    ...text,
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
  return `${counted(values.length, "image")}, labelled ${all}.${mistakes}`;
}
