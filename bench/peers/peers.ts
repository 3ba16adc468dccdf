/** A Python package, or those of bench/package.json together. */
export type Package = "numpy" | "torch" | "nbgrader" | "node packages";

/** A program that trains the networks, and answers by lines of JSON. */
export interface Peer {
  /** The name in options and results. */
  key: string;
  /** The name in tables and in the chart. */
  label: string;
  /** What runs it. */
  runtime: "node" | "python";
  /** What has to be installed into bench/ first. */
  needs: readonly Package[];
  /** The program in this folder, and its arguments. */
  command: readonly [file: string, ...args: string[]];
}

const ours = "ours/layers.mjs";

/** The library first: all the others are compared with it. */
export const peers: readonly Peer[] = [
  {
    key: "ours",
    label: "this library",
    runtime: "node",
    needs: [],
    command: [ours, "float32"],
  },
  {
    key: "numpy64",
    label: "NumPy, float64",
    runtime: "python",
    needs: ["numpy"],
    command: ["numpy/main.py", "float64"],
  },
  {
    key: "numpy32",
    label: "NumPy, float32",
    runtime: "python",
    needs: ["numpy"],
    command: ["numpy/main.py", "float32"],
  },
  {
    key: "torch",
    label: "PyTorch",
    runtime: "python",
    needs: ["numpy", "torch"],
    command: ["torch/main.py", "plain"],
  },
  {
    key: "torchFused",
    label: "PyTorch, fused optimizer",
    runtime: "python",
    needs: ["numpy", "torch"],
    command: ["torch/main.py", "fused"],
  },
  {
    key: "tfjsWasm",
    label: "tfjs, WebAssembly",
    runtime: "node",
    needs: ["node packages"],
    command: ["tfjs/main.mjs"],
  },
  {
    key: "jaxJs",
    label: "jax-js, jit, WebAssembly",
    runtime: "node",
    needs: ["node packages"],
    command: ["jax-js/main.mjs"],
  },
  {
    key: "float64",
    label: "this library, float64",
    runtime: "node",
    needs: [],
    command: [ours, "float64"],
  },
  {
    key: "tape",
    label: "this library, by autodiff",
    runtime: "node",
    needs: [],
    command: ["ours/tape.mjs"],
  },
];
