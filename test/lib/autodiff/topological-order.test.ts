import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { topologicalOrder } from "../../../lib/autodiff/topological-order.ts";

interface Node {
  readonly name: number;
  readonly inputs: readonly Node[];
}

/** Node i takes some of the nodes before it; the last one takes all. */
function nodesOf(uses: number[][]): Node {
  const nodes: Node[] = [];
  for (const [name, from] of uses.entries()) {
    const inputs = name ? from.map((i) => nodes[i % name]) : [];
    nodes.push({ name, inputs });
  }
  return { name: uses.length, inputs: nodes };
}

describe("topologicalOrder", () => {
  it("has each node once, after every node that uses it", () => {
    const uses = fc.array(fc.array(fc.nat(50), { maxLength: 4 }), {
      maxLength: 30,
    });
    const property = fc.property(uses, (uses) => {
      const order = topologicalOrder(nodesOf(uses));
      expect(order).toHaveLength(uses.length + 1);
      const place = new Map(order.map((node, i) => [node, i]));
      expect(place.size).toBe(order.length);
      for (const node of order) {
        for (const input of node.inputs) {
          expect(place.get(input)).toBeGreaterThan(place.get(node)!);
        }
      }
    });
    fc.assert(property, { seed: 1 });
  });

  it("read backwards, has operands in their order", () => {
    const [a, b] = [0, 1].map((name): Node => ({ name, inputs: [] }));
    const order = topologicalOrder<Node>({ name: 2, inputs: [a, b] });
    expect(order.map((node) => node.name)).toEqual([2, 1, 0]);
  });

  it("goes 100 000 nodes deep", () => {
    let node: Node = { name: 0, inputs: [] };
    for (let name = 1; name < 100_000; name++) node = { name, inputs: [node] };
    expect(topologicalOrder(node).at(-1)?.name).toBe(0);
  });
});
