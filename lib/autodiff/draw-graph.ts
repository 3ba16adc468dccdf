import type { Picture } from "../charts/picture.ts";
import { graph } from "./graph.ts";
import { type Direction, graphDot } from "./graph-dot.ts";
import type { GraphNode } from "./graph-node.ts";
import { graphWords } from "./graph-words.ts";

/** How a graph is drawn. */
export interface DrawGraphOptions {
  /** Where the arrows point: a deep graph fits better on a page downwards. */
  direction?: Direction;
}

const MOST = 300; // more nodes than this nobody can read in a picture

/**
 * A picture of the computation graph that ends in `last`.
 *
 * Every node shows its operation, its name and its value; after `backward()`
 * also its gradient. Every arrow shows the shape of what flows along it. Large
 * arrays appear by their shape alone. The picture is laid out by Graphviz,
 * which is loaded at the first call: `show(await drawGraph(loss))`.
 *
 * @throws {RangeError} when there are more nodes than can be read.
 */
export async function drawGraph(
  last: GraphNode,
  { direction = "right" }: DrawGraphOptions = {},
): Promise<Picture> {
  const drawn = graph(last);
  if (drawn.nodes.length > MOST) {
    throw new RangeError(
      `This graph has ${drawn.nodes.length} nodes, too many for a picture ` +
        `(at most ${MOST}): draw that of a smaller network, or of one layer.`,
    );
  }
  const { Graphviz } = await import("@hpcc-js/wasm-graphviz");
  const graphviz = await Graphviz.load();
  const svg = graphviz.dot(graphDot(drawn, direction));
  return { svg: plainSvg(svg), description: graphWords(drawn) };
}

/** Without the XML head, and without ids that several pictures would share. */
function plainSvg(svg: string): string {
  return svg
    .slice(svg.indexOf("<svg"))
    .replace(/ id="(?:graph|node|edge)\d+"/g, "");
}
