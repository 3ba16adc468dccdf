import { createRequire } from "node:module";

/** The same thing in several forms, by MIME type; a viewer picks the best. */
export type Bundle = Record<string, string | object>;

/** How the tslab kernel sends an output to the notebook. */
type WriteDisplayData = (
  content: {
    data: Bundle;
    metadata: object;
    transient: { display_id?: string };
  },
  update: boolean,
) => void;

/** One output of a cell, which can be overwritten while the cell runs. */
export interface Display {
  /** Puts this in the place of what the output held. */
  show(bundle: Bundle): void;
}

let displays = 0;

/**
 * A new output in the running notebook cell, or `undefined` in a terminal.
 *
 * tslab's own `display` sends one MIME type at a time. Its channel underneath
 * takes a whole bundle: Vega-Lite for JupyterLab, and beside it SVG for GitHub
 * and VS Code, and words.
 */
export function newDisplay(): Display | undefined {
  const write = runningCell();
  if (!write) return undefined;
  displays += 1;
  const display_id = `course-${process.pid}-${displays}`;
  let shown = false;
  return {
    show(data) {
      write({ data, metadata: {}, transient: { display_id } }, shown);
      shown = true;
    },
  };
}

/**
 * The channel from the running cell to the notebook, another one for each run
 * of a cell; `undefined` in a terminal, where tslab is not loaded.
 */
export function runningCell(): WriteDisplayData | undefined {
  const { cache } = createRequire(__filename);
  const kernel = Object.keys(cache).find((file) =>
    /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(file),
  );
  return kernel ? cache[kernel]?.exports.lastWriteDisplayData : undefined;
}
