import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import type { Spec, View } from "vega";
import type { TopLevelSpec } from "vega-lite";
import type { Chart } from "./chart.ts";
import { checkOutput } from "./check-bytes.ts";
import { shortSvg } from "./short-svg.ts";
import { textWidth } from "./text-width.ts";

/** Vega and Vega-Lite are large: they are loaded when a chart is drawn. */
const load = createRequire(__filename);

/** What Vega 5 exports beside what its types name. */
interface VegaDrawing {
  resetSVGDefIds(): void;
  textMetrics: { width(item: SceneText, text: unknown): number };
  SVGStringRenderer: new () => SvgRenderer;
}

interface SvgRenderer {
  initialize(el: null, width: number, height: number, origin: number[]): this;
  background(color: string): this;
  render(scene: unknown): this;
  svg(): string;
}

/** What Vega knows of a drawn view beside its public methods. */
interface DrawnView extends Pick<View, "padding" | "background" | "finalize"> {
  readonly _viewWidth: number;
  readonly _viewHeight: number;
  readonly _origin: readonly [number, number];
  scenegraph(): { root: SceneMark };
}

/** A text in the drawing; beyond its limit it is cut. */
interface SceneText {
  readonly fontSize: number;
  readonly limit?: number;
}

/** One kind of mark in the drawing, and the items drawn with it. */
interface SceneMark {
  readonly marktype: string;
  readonly items: { url?: string; image?: object; items?: SceneMark[] }[];
}

/**
 * The picture of a chart as SVG text.
 *
 * Vega's own `toSVG` gives the same picture, but later, as a promise, and with
 * longer numbers. A chart that is shown at the end of a cell has to be there
 * at once.
 *
 * @throws {Error} when Vega-Lite cannot read the specification.
 * @throws {RangeError} when chart, picture and words together have more than
 *   100 kB.
 */
export function renderSvg(chart: Chart): string {
  const vega: typeof import("vega") & VegaDrawing = load("vega");
  const vegaLite: typeof import("vega-lite") = load("vega-lite");
  vega.textMetrics.width = roomForText;
  // A copy, as JupyterLab gets one: Vega writes into the data that it draws.
  const copy = JSON.parse(JSON.stringify(chart)) as TopLevelSpec;
  const { spec } = vegaLite.compile(copy);
  const runtime = vega.parse(spec as Spec);
  const drawn: unknown = new vega.View(runtime, { renderer: "none" }).run();
  const view = drawn as DrawnView;
  const { left, right, top, bottom } = view.padding() as Record<string, number>;
  const [x, y] = view._origin;
  const width = view._viewWidth + left + right;
  const height = view._viewHeight + top + bottom;
  const { root } = view.scenegraph();
  attachImages(root);
  vega.resetSVGDefIds();
  const svg = new vega.SVGStringRenderer()
    .initialize(null, width, height, [x + left, y + top])
    .background(view.background())
    .render(root)
    .svg();
  view.finalize();
  const picture = withOwnNames(shortSvg(svg));
  checkOutput(chart, picture);
  return picture;
}

/** Vega's own guess for letters such as A, but wider for those of Japanese. */
function roomForText({ fontSize, limit }: SceneText, text: unknown): number {
  const width = textWidth(String(text ?? "").trim(), fontSize, 0.8);
  return limit && limit > 0 ? Math.min(limit, width) : width;
}

/**
 * Vega names the parts of each picture clip1, clip2, … Several pictures in one
 * page would share these names, so each gets names from its own content.
 */
function withOwnNames(svg: string): string {
  const own = createHash("sha256").update(svg).digest("hex").slice(0, 8);
  return svg.replace(/(id="|url\(#)(clip|gradient_)(\d+)/g, `$1$2-${own}-$3`);
}

/**
 * Gives each image mark its picture, for which Vega would wait otherwise. The
 * pictures of the course stand in their URLs, and need no loading.
 */
function attachImages({ marktype, items }: SceneMark): void {
  for (const item of items) {
    if (marktype === "image") {
      item.image = { url: item.url, src: item.url, complete: true };
    }
    for (const mark of item.items ?? []) attachImages(mark);
  }
}
