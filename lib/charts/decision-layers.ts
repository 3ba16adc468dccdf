import type { ClassRegion } from "./class-regions.ts";
import { PALETTE, paler, SHAPES } from "./palette.ts";
import { planeLines } from "./plane.ts";
import type { RegionName } from "./region-names.ts";
import type { Sample } from "./samples.ts";
import { tellApart } from "./tell-apart.ts";

/** The regions, pale, with the boundaries between them. */
export function background(parts: ClassRegion[], axes: object): object {
  const fill = {
    field: "class",
    type: "nominal",
    scale: {
      domain: PALETTE.map((_, k) => k),
      range: PALETTE.map((colour) => paler(colour, 0.72)),
    },
    legend: null,
  };
  const mark = { interpolate: "linear-closed", stroke: "#555555" };
  const outline = { strokeWidth: 1, clip: false }; // they end at the edge
  return planeLines(parts, { ...axes, fill }, { ...mark, ...outline });
}

/** The names of the regions, which are not told by their colours alone. */
export function regionLabels(names: readonly RegionName[], axes: object) {
  return {
    data: { values: names },
    mark: { type: "text", fontSize: 13, fontStyle: "italic", aria: false },
    encoding: { ...axes, text: { field: "name" } },
  };
}

/** The samples, each class with its colour and its shape. */
export function points(
  samples: readonly Sample[],
  axes: object,
  title: string,
  names: readonly string[],
): object {
  const mark = { type: "point", filled: true, size: 64, opacity: 1 };
  const outline = { stroke: "white", strokeWidth: 0.7, aria: false };
  const encoding = {
    ...axes,
    color: tellApart("class", title, names, PALETTE),
    shape: tellApart("class", title, names, SHAPES),
  };
  return { ...inColumns(samples), mark: { ...mark, ...outline }, encoding };
}

/** A ring around each of these samples. */
export function rings(samples: readonly Sample[], axes: object): object {
  const mark = { type: "point", shape: "circle", size: 196, color: "black" };
  return {
    ...inColumns(samples),
    mark: { ...mark, strokeWidth: 1.5, aria: false },
    encoding: axes,
  };
}

/** Samples class by class, with their places in columns, which are short. */
function inColumns(samples: readonly Sample[]): object {
  const classes = [...new Set(samples.map((sample) => sample.class))];
  const values = classes.map((name) => {
    const members = samples.filter((sample) => sample.class === name);
    const x = members.map((sample) => sample.x);
    return { class: name, x, y: members.map((sample) => sample.y) };
  });
  return { data: { values }, transform: [{ flatten: ["x", "y"] }] };
}
