import type { Text } from "../../kit/words/text.ts";
import { pictures } from "../words/pictures.ts";
import { untitled } from "./draw.ts";
import type { Line, TakenPicture } from "./report.ts";
import { clamped, type Window, windowOf } from "./window.ts";

/** Told apart by colour, by width and by dashes; the second lies above. */
const [RIGHT, YOURS] = [
  { name: inBoth(pictures.right), color: "#0072B2", width: 4, dash: [1, 0] },
  { name: inBoth(pictures.yours), color: "#D55E00", width: 2.5, dash: [6, 3] },
];
type Style = typeof RIGHT;

const LEGEND = {
  title: null,
  orient: "top",
  direction: "vertical",
  symbolType: "stroke",
  symbolSize: 600,
  symbolStrokeWidth: 3,
};

/** Many of a class make the same mistake: its picture is drawn once. */
const known = new Map<string, string>();

/** The right line and that of a submission, as SVG, for all readers. */
export function pictureChart(picture: TakenPicture): string {
  const key = JSON.stringify(picture);
  const svg = known.get(key) ?? draw(picture);
  known.set(key, svg);
  return svg;
}

function draw({ title, axes, right, came }: TakenPicture): string {
  const window = windowOf(right, came);
  const axis = (place: "x" | "y") => ({
    field: place,
    type: "quantitative",
    title: inBoth(axes[place]),
    scale: { domain: window[place], nice: false, zero: false },
  });
  return untitled({
    title: title.en,
    description: inBoth(title),
    width: 380,
    height: 200,
    encoding: {
      x: axis("x"),
      y: axis("y"),
      color: toldApart(({ color }) => color),
      strokeDash: toldApart(({ dash }) => dash),
      order: { field: "i", type: "quantitative" },
    },
    layer: [
      layerOf(right, RIGHT, window),
      ...(came ? [layerOf(came, YOURS, window)] : []),
    ],
  });
}

function layerOf({ x, y }: Line, { name, width }: Style, window: Window) {
  const values = x.map((value, i) => ({
    line: name,
    i,
    x: clamped(value, window.x),
    y: clamped(y[i], window.y),
  }));
  const mark = { type: "line", clip: true, strokeWidth: width, aria: false };
  return { data: { values }, mark };
}

function toldApart(by: (style: Style) => unknown) {
  const styles = [RIGHT, YOURS];
  const scale = {
    domain: styles.map(({ name }) => name),
    range: styles.map(by),
  };
  return { field: "line", type: "nominal", scale, legend: LEGEND };
}

/** The one picture serves all readers: its few words are in both languages. */
function inBoth({ en, ja }: Text): string {
  return en === ja ? en : `${en} · ${ja}`;
}
