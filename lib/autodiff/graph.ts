import type { Nested } from "../arrays/nested.ts";
import type { Shape } from "../arrays/shape.ts";
import type { GraphNode } from "./graph-node.ts";
import { topologicalOrder } from "./topological-order.ts";

/** One node of a computation graph, as plain data. */
export interface NodeRecord {
  /** Its place in `nodes`: inputs come before the nodes that use them. */
  readonly id: number;
  /** `×`, `exp`, …; `""` for a value that was given. */
  readonly operation: string;
  /** What the node is called, `""` if it has no name. */
  readonly label: string;
  /** The shape of its value. */
  readonly shape: Shape;
  /** Whether ∂E/∂(this node) is wanted. */
  readonly requiresGrad: boolean;
  /** The numbers, unless there are many of them. */
  readonly value?: Nested;
  /** ∂E/∂(this node) after `backward()`, unless there are many numbers. */
  readonly grad?: Nested;
}

/** An output that is an input elsewhere: ids, and the shape that flows. */
export interface EdgeRecord {
  /** The node whose value flows. */
  readonly from: number;
  /** The node that takes it. */
  readonly to: number;
  /** The shape of what flows. */
  readonly shape: Shape;
}

/** A computation graph as plain data. */
export interface Graph {
  /** Every value, inputs first and the output last. */
  readonly nodes: NodeRecord[];
  /** Who takes the value of whom. */
  readonly edges: EdgeRecord[];
}

const FEW = 9; // a 3 × 3 matrix is still readable in a picture

/**
 * The computation graph that ends in `last`: nodes and edges as plain data.
 *
 * A node that is used twice by the same operation has two edges to it.
 */
export function graph(last: GraphNode): Graph {
  const order = topologicalOrder(last).reverse();
  const ids = new Map(order.map((node, id) => [node, id]));
  const edges = order.flatMap((node, to) =>
    node.inputs.map((input) => ({
      from: ids.get(input)!,
      to,
      shape: [...input.shape],
    })),
  );
  return { nodes: order.map(recordOf), edges };
}

function recordOf(node: GraphNode, id: number): NodeRecord {
  const { operation, label, requiresGrad, data, grad } = node;
  const few = data.size <= FEW;
  return {
    id,
    operation,
    label,
    shape: [...node.shape],
    requiresGrad,
    ...(few && { value: data.toArray() }),
    ...(few && grad && { grad: grad.toArray() }),
  };
}
