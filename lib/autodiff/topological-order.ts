/** What has inputs of its own kind: a node of a graph without cycles. */
interface HasInputs<Node> {
  readonly inputs: readonly Node[];
}

/**
 * All nodes below `last`, each one after every node that uses it.
 *
 * First count how often each node is used; then take a node as soon as all its
 * uses have been taken. Both loops walk a collection that grows meanwhile, so
 * that a graph of any depth needs no recursion. (Kahn, 1962.)
 *
 * @returns `last` first; read backwards, operands stand in their order
 */
export function topologicalOrder<Node extends HasInputs<Node>>(
  last: Node,
): Node[] {
  const uses = new Map<Node, number>([[last, 0]]);
  for (const node of uses.keys()) {
    for (const input of node.inputs) {
      uses.set(input, (uses.get(input) ?? 0) + 1);
    }
  }
  const order = [last];
  for (const node of order) {
    for (const input of [...node.inputs].reverse()) {
      const left = uses.get(input)! - 1;
      uses.set(input, left);
      if (left === 0) order.push(input);
    }
  }
  return order;
}
