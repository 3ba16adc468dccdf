import { NDArray } from "../arrays/ndarray.ts";
import type { Nested } from "../arrays/nested.ts";
import { showShape } from "../arrays/shape.ts";
import type { Graph, NodeRecord } from "./graph.ts";

/** A computation graph in words, a sentence for each node. */
export function graphWords({ nodes, edges }: Graph): string {
  const nameOf = ({ id, label }: NodeRecord) => label || `node ${id}`;
  const sentences = nodes.map((node) => {
    const inputs = edges
      .filter((edge) => edge.to === node.id)
      .map((edge) => nameOf(nodes[edge.from]));
    const origin = node.operation
      ? `${node.operation} of ${inputs.join(" and ")}`
      : node.requiresGrad
        ? "parameter"
        : "given";
    return `${[
      `${nameOf(node)}: ${origin}`,
      `shape ${showShape(node.shape)}`,
      ...inWords("value", node.value),
      ...inWords("gradient", node.grad),
    ].join(", ")}.`;
  });
  return [`Computation graph, ${nodes.length} nodes.`, ...sentences].join(" ");
}

function inWords(name: string, value: Nested | undefined): string[] {
  if (value === undefined) return [];
  return [`${name} ${String(NDArray.from(value)).replace(/\n */g, " ")}`];
}
