import { concat, drawGraph, graph, ones, show, tensor } from "@course/lib";
import { describe, expect, it, vi } from "vitest";
import { pictureBundle } from "../../../lib/charts/show.ts";

/** (ax − y)² of lecture §3.4 at a = 2, x = 3, y = 1. */
function lectureGraph() {
  const [a, x, y] = Object.entries({ a: 2, x: 3, y: 1 }).map(([label, value]) =>
    tensor(value, { label, requiresGrad: label !== "y" }),
  );
  return a.mul(x).named("s").sub(y).named("t").pow(2).named("z");
}

describe("graph", () => {
  it("has the operations, names and values, inputs first", () => {
    const { nodes } = graph(lectureGraph());
    const seen = nodes.map((n) => [n.id, n.label, n.operation, n.value]);
    expect(seen).toEqual([
      [0, "a", "", 2],
      [1, "x", "", 3],
      [2, "s", "×", 6],
      [3, "y", "", 1],
      [4, "t", "−", 5],
      [5, "z", "^ 2", 25],
    ]);
    expect(nodes.map((n) => n.requiresGrad)).toEqual([
      ...[true, true, true],
      ...[false, true, true],
    ]);
  });

  it("has an edge from each operand", () => {
    const { edges } = graph(lectureGraph());
    expect(edges.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [1, 2],
      [2, 4],
      [3, 4],
      [4, 5],
    ]);
  });

  it("has the gradients after backward, and none before", () => {
    const z = lectureGraph();
    expect(graph(z).nodes.some((node) => "grad" in node)).toBe(false);
    z.backward();
    const grads = graph(z).nodes.map((node) => node.grad);
    expect(grads).toEqual([30, 20, 10, undefined, 10, 1]);
  });

  it("shows shapes on the edges, and numbers only where they are few", () => {
    const x = tensor(ones([5, 2]), { requiresGrad: true });
    const { nodes, edges } = graph(x.sum(0));
    expect(edges).toEqual([{ from: 0, to: 1, shape: [5, 2] }]);
    expect(nodes.map((node) => node.value)).toEqual([undefined, [5, 5]]);
  });

  it("names an operation after its function, its dtype, or itself", () => {
    const x = tensor([1], { requiresGrad: true });
    const operation = ({ operation }: { operation: string }) => operation;
    expect(operation(x.map(Math.sin, Math.cos))).toBe("sin");
    const nameless = [(v: number) => v, () => 1] as const;
    expect(operation(x.map(...nameless))).toBe("map");
    expect(operation(x.astype("float32"))).toBe("float32");
    expect(operation(concat([x, x]))).toBe("concat");
    expect([x.neg(), x.tanh()].map(operation)).toEqual(["neg", "tanh"]);
  });

  it("has two edges from a node that is used twice", () => {
    const x = tensor(3, { requiresGrad: true });
    expect(graph(x.mul(x)).edges).toHaveLength(2);
  });

  it("is plain data", () => {
    const plain = graph(lectureGraph());
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
  });
});

/** The texts in a picture, in the order of their nodes and edges. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map((match) => match[1].trim());

describe("drawGraph", () => {
  it("shows each operation with its value and, after backward, gradient", async () => {
    const z = lectureGraph();
    const before = textsOf((await drawGraph(z)).svg);
    expect(before).toContain("× → s");
    expect(before.some((text) => text.includes("grad"))).toBe(false);
    z.backward();
    const { svg } = await drawGraph(z);
    const texts = textsOf(svg);
    for (const text of ["a", "grad 30", "× → s", "6", "^ 2 → z", "25"]) {
      expect(texts).toContain(text);
    }
    expect(svg.match(/class="node"/g)).toHaveLength(6);
    expect(svg.match(/class="edge"/g)).toHaveLength(5);
  });

  it("shows shapes on the edges, and in place of many numbers", async () => {
    const X = tensor(ones([5, 3]), { label: "X", requiresGrad: true });
    const { svg } = await drawGraph(X.matmul(ones([3, 2])));
    const texts = textsOf(svg);
    expect(texts.filter((text) => text === "(5, 3)")).toHaveLength(2);
    expect(texts).toContain("(3, 2)"); // on an edge: 6 numbers are shown
    expect(texts).toContain("[1, 1],");
  });

  it("keeps operands in their order, from above and from the left", async () => {
    const [p, q] = ["p", "q"].map((label) =>
      tensor(1, { label, requiresGrad: true }),
    );
    const place = (svg: string, name: string, axis: string) =>
      Number(svg.match(new RegExp(`${axis}="([-.\\d]+)"[^>]*>${name}<`))?.[1]);
    const right = (await drawGraph(p.sub(q))).svg;
    expect(place(right, "p", "y")).toBeLessThan(place(right, "q", "y"));
    const down = (await drawGraph(p.sub(q), { direction: "down" })).svg;
    expect(place(down, "p", "x")).toBeLessThan(place(down, "q", "x"));
  });

  it("keeps that order even where arrows must cross for it", async () => {
    const [p, q] = [1, 2].map((v) => tensor(v, { requiresGrad: true }));
    const last = p.mul(q).add(q.sub(p));
    const { nodes, edges } = graph(last);
    const minus = nodes.find((node) => node.operation === "−")?.id;
    const operands = edges.filter((edge) => edge.to === minus);
    expect(operands).toHaveLength(2);
    const { svg } = await drawGraph(last, { direction: "down" });
    const [ofQ, ofP] = operands.map(({ from, to }) => {
      const head = `<title>${from}&#45;&gt;${to}</title>[^]*?points="([-.\\d]+),`;
      return Number(svg.match(new RegExp(head))?.[1]);
    });
    expect(ofQ).toBeLessThan(ofP);
  });

  it("takes any text as a label", async () => {
    const label = '重み "W" \\n \\ <b> & &amp; {x|y}';
    const x = tensor(1, { label, requiresGrad: true });
    const [text] = textsOf((await drawGraph(x)).svg);
    const plain = text
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&#45;/g, "-")
      .replace(/&amp;/g, "&");
    expect(plain).toBe(label);
  });

  it("says in words what the picture shows", async () => {
    const z = lectureGraph();
    z.backward();
    expect((await drawGraph(z)).description).toBe(
      "Computation graph, 6 nodes. " +
        "a: parameter, shape (), value 2, gradient 30. " +
        "x: parameter, shape (), value 3, gradient 20. " +
        "s: × of a and x, shape (), value 6, gradient 10. " +
        "y: given, shape (), value 1. " +
        "t: − of s and y, shape (), value 5, gradient 10. " +
        "z: ^ 2 of t, shape (), value 25, gradient 1.",
    );
  });

  it("is the same picture each time, with no ids to share with others", async () => {
    const [one, two] = [
      await drawGraph(lectureGraph()),
      await drawGraph(lectureGraph()),
    ];
    expect(one).toEqual(two);
    expect(one.svg.startsWith("<svg ")).toBe(true);
    expect(one.svg).not.toMatch(/ id="/);
  });

  it("refuses what nobody could read", async () => {
    let y = tensor(1, { requiresGrad: true });
    for (let i = 0; i < 300; i++) y = y.add(1);
    await expect(drawGraph(y)).rejects.toThrow(/301 nodes, too many/);
  });
});

describe("show", () => {
  it("puts a picture into the notebook as SVG and words", async () => {
    const picture = await drawGraph(lectureGraph());
    expect(pictureBundle(picture)).toEqual({
      "image/svg+xml": picture.svg,
      "text/plain": picture.description,
    });
  });

  it("says a picture in words in a terminal", () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    show({ svg: "<svg/>", description: "A picture." });
    expect(log.mock.calls).toEqual([["A picture."]]);
    log.mockRestore();
  });
});
