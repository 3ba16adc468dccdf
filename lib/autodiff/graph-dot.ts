import { NDArray } from "../arrays/ndarray.ts";
import type { Nested } from "../arrays/nested.ts";
import { showShape } from "../arrays/shape.ts";
import type { EdgeRecord, Graph, NodeRecord } from "./graph.ts";

/** Which way the arrows of a picture point. */
export type Direction = "right" | "down";

/**
 * A computation graph in Graphviz's language DOT.
 *
 * Operations are rounded boxes, and their operands come in from the first to
 * the last. Parameters, of which the gradient is wanted, have a double line.
 */
export function graphDot(
  { nodes, edges }: Graph,
  direction: Direction,
): string {
  return `digraph {
  graph [rankdir=${direction === "right" ? "LR" : "TB"}, ordering=in]
  graph [bgcolor="white"]
  node [fontname="Helvetica,Arial,sans-serif", fontsize=12, shape=box]
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10]
${nodes.map(nodeLine).join("\n")}
${edges.map(edgeLine).join("\n")}
}`;
}

function nodeLine(node: NodeRecord): string {
  const style = node.operation
    ? 'style="rounded,filled", fillcolor="#e8f0fa"'
    : `peripheries=${node.requiresGrad ? 2 : 1}`;
  const label = nodeLines(node).map(escaped).join("\\n");
  return `  ${node.id} [label="${label}", ${style}]`;
}

function edgeLine({ from, to, shape }: EdgeRecord): string {
  return `  ${from} -> ${to} [label=" ${showShape(shape)} "]`;
}

/** What stands in a node, line by line: name, value or shape, gradient. */
function nodeLines(node: NodeRecord): string[] {
  const { operation, label, shape, value, grad } = node;
  const name = [operation, label].filter(Boolean).join(" → ");
  return [
    ...(name ? [name] : []),
    ...(value === undefined ? [showShape(shape)] : numbers("", value)),
    ...(grad === undefined ? [] : numbers("grad", grad)),
  ];
}

/** One line of numbers beside its name, several below it. */
function numbers(name: string, value: Nested): string[] {
  const lines = String(NDArray.from(value)).split("\n");
  return lines.length === 1 || !name
    ? [`${name} ${lines[0]}`.trim(), ...lines.slice(1)]
    : [name, ...lines];
}

/** Quotes and backslashes mean something in DOT, and so does &. */
function escaped(text: string): string {
  return text.replace(/["\\]/g, "\\$&").replace(/&/g, "&amp;");
}
