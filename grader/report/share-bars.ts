import { BAR, COUNT, type Drawn, drawn, LOW } from "./draw.ts";

/** One bar: its name under `field`, how long it is, and what stands beside. */
type Share = Record<string, string | number> & { share: number; label: string };

/** What is drawn, and how large. */
interface ShareBarsOptions {
  title: string;
  /** The chart in words. */
  description: string;
  /** Of a share, where its name stands. */
  field: string;
  xTitle: string;
  /** Pixels. */
  width: number;
  /** Pixels from one bar to the next. */
  step: number;
  /** Pixels of the letters of a name. */
  fontSize?: number;
  /** Shares below this have another colour. */
  low?: number;
}

/** Shares from 0 to 1, each a bar with its name and its label. */
export function shareBars(
  values: readonly Share[],
  {
    title,
    description,
    field,
    xTitle,
    width,
    step,
    fontSize = 14,
    low = 0,
  }: ShareBarsOptions,
): Drawn {
  return drawn({
    title: { text: title },
    description,
    width,
    height: { step },
    data: { values },
    encoding: {
      y: {
        field,
        type: "nominal",
        title: null,
        sort: null,
        axis: { labelLimit: 0, labelFontSize: fontSize },
      },
      x: {
        field: "share",
        type: "quantitative",
        title: xTitle,
        scale: { domain: [0, 1] },
        axis: { format: "%" },
      },
    },
    layer: [
      {
        mark: BAR,
        encoding: {
          color: {
            condition: { test: `datum.share < ${low}`, value: LOW },
            value: BAR.color,
          },
        },
      },
      {
        mark: { ...COUNT, align: "left", dx: 4 },
        encoding: { text: { field: "label" } },
      },
    ],
  });
}
