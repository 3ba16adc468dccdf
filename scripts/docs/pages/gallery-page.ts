import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderSvg } from "../../../lib/charts/render.ts";
import { gallery } from "../../../test/lib/charts/gallery.ts";
import { root } from "../../setup/root.mjs";
import { escaped } from "../formulas/mathml.ts";
import { cellsOf } from "./gallery-cells.ts";

const GALLERY = join(root, "test/lib/charts/gallery.ts");
const OPENING = `Each chart as \`show(chart)\` draws it, with the words that a
chart carries for those who see it not, and a cell that makes it.
`;

/** Each chart of the gallery with its words and its cell, as Markdown. */
export function galleryPage(): string {
  const cells = cellsOf(GALLERY);
  const sections = Object.entries(gallery).map(([name, chart]) => {
    const title = name.replaceAll("-", " ");
    const words = escaped(chart.description).replaceAll('"', "&quot;");
    return `## ${title[0].toUpperCase()}${title.slice(1)}

<figure class="chart"><img src="../gallery/${name}.svg" alt="${words}">
<figcaption>${words}</figcaption></figure>

\`\`\`ts
${cells.get(name)}
\`\`\`
`;
  });
  return `${OPENING}\n${sections.join("\n")}`;
}

/** Draws the charts of the gallery into the folder `gallery` of a folder. */
export function drawGallery(folder: string): void {
  mkdirSync(join(folder, "gallery"), { recursive: true });
  for (const [name, chart] of Object.entries(gallery)) {
    writeFileSync(join(folder, "gallery", `${name}.svg`), renderSvg(chart));
  }
}
