import { PNG } from "pngjs";
import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";
import { type Chart, chart } from "./chart.ts";

/** How an {@link imageGrid} is laid out and labelled. */
export interface ImageGridOptions {
  title: string;
  /** One text for each image, shown below it. */
  labels: ArrayLike<number | string>;
  columns?: number;
  /** Width and height of an image, in pixels of the data. */
  size?: number;
}

const CELL = 64; // width of one image on the screen, in pixels
const LABEL = 20; // height of the text below it

/**
 * Grey images in rows and columns, each with its label below.
 *
 * @param images (N, size²), one image a row, 0 is black and 1 is white; drawn
 *   as dark ink on white
 * @throws {RangeError} when the rows are no such images, or labels are missing.
 */
export function imageGrid(
  images: NDArray,
  { title, labels, columns = 10, size = 28 }: ImageGridOptions,
): Chart {
  const [count, pixels] = images.shape;
  if (images.ndim !== 2 || pixels !== size * size || labels.length !== count) {
    throw new RangeError(
      `imageGrid expects N images as (N, ${size * size}) and N labels, got ` +
        `${showShape(images.shape)} and ${labels.length} labels.`,
    );
  }
  const values = Array.from({ length: count }, (_, i) => ({
    url: dataUrl(images.row(i), size),
    label: String(labels[i]),
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
  return chart({
    title,
    description: `${title}. ${count} images, labelled ${values
      .map((value) => value.label)
      .join(", ")}.`,
    width: Math.min(count, columns) * CELL,
    height: Math.ceil(count / columns) * (CELL + LABEL),
    data: { values },
    layer: [
      {
        mark: { type: "image", width: CELL - 4, height: CELL - 4 },
        encoding: { x: at("x"), y: at("y"), url: { field: "url" } },
      },
      {
        mark: { type: "text", fontSize: 13 },
        encoding: { x: at("x"), y: at("below"), text: { field: "label" } },
      },
    ],
    config: { view: { stroke: null } },
  });
}

/** One image as a PNG in a URL, uncompressed: the same on every machine. */
function dataUrl(image: NDArray, size: number): string {
  const png = new PNG({ width: size, height: size });
  png.data = Buffer.from(Array.from(image.data, (v) => 255 * (1 - v)));
  const bytes = PNG.sync.write(png, {
    colorType: 0,
    inputColorType: 0,
    inputHasAlpha: false,
    deflateLevel: 0,
    filterType: 0,
  });
  return `data:image/png;base64,${bytes.toString("base64")}`;
}
