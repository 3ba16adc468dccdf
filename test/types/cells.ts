/** What stands before each cell. */
export const preamble = `
import { NDArray, Random, concat, eye, ones, zeros } from "@course/lib";
declare const X: NDArray<["N", "K"]>, W: NDArray<["K", "L"]>;
declare const dY: NDArray<["N", "L"]>, b: NDArray<["L"]>;
declare const images: NDArray<[100, 784]>, weights: NDArray<[784, 10]>;
declare const plain: NDArray, batch: number;
`;

/** Cells without a type error. */
export const accepted = [
  // products, by name and by number
  'const Y: NDArray<["N", "L"]> = X.matmul(W).add(b);',
  'const dW: NDArray<["K", "L"]> = X.T.matmul(dY);',
  'const dX: NDArray<["N", "K"]> = dY.matmul(W.T);',
  'const db: NDArray<["L"]> = dY.sum(0);',
  "const y: NDArray<[100, 10]> = images.matmul(weights);",
  "const g: NDArray<[784, 10]> = images.T.matmul(y()); function y(): NDArray<[100, 10]> { return plain; }",
  'const named: NDArray<["N", 784]> = plain; const y: NDArray<["N", 10]> = named.matmul(weights);',
  // broadcasting
  'const row: NDArray<["N", "L"]> = dY.sub(dY.max(1, { keepdims: true })).exp();',
  'const left: NDArray<["N", "L"]> = b.mul(dY).div(2).pow(b).maximum(0);',
  "const outer: NDArray<[2, 3]> = zeros([2, 1]).add(ones([3]));",
  'const three: NDArray<["H", "N", "L"]> = three_().greater(dY); declare function three_(): NDArray<["H", 1, "L"]>;',
  'const either: NDArray | number = 3; const same: NDArray<["N", "K"]> = X.equal(either);',
  // reductions
  "const total: number = X.sum() + X.mean() + X.argmax();",
  'const last: NDArray<["N"]> = X.mean(-1); const kept: NDArray<["N", 1]> = X.std(-1, { keepdims: true });',
  'const first: NDArray<[1, "K"]> = X.variance(0, { keepdims: true }); const min: NDArray<["N"]> = X.min(1, { keepdims: false });',
  // shape
  'const turned: NDArray<["K", "N"]> = X.T; const one: NDArray<["K"]> = X.row(0);',
  'const some: NDArray<["M", "K"]> = X.rows([2, 0]); const part: NDArray<["M", "K"]> = X.slice(0, 10);',
  "const flat: NDArray<[6]> = zeros([2, 3]).reshape([6]);",
  'const names: NDArray<["N", "K"]> = zeros([2, 3]).as("N", "K").astype("float32").neg();',
  "const square: NDArray<[3, 3]> = eye(3); const noise: NDArray<[2, 3]> = new Random(0).normal([2, 3]);",
  "const shaped: NDArray<[2, 2]> = NDArray.from([1, 2, 3, 4], { shape: [2, 2] });",
  // single sizes that are not known
  'const y: NDArray<["K", 4]> = W.matmul(open_()); function open_(): NDArray<[number, 4]> { return plain; }',
  'const y: NDArray<[4, "K"]> = open_().T.matmul(X); function open_(): NDArray<[number, 4]> { return plain; }',
  'const s: NDArray<["N", "K"]> = X.add(open_()); function open_(): NDArray<[number, "K"]> { return plain; }',
  "const keep: boolean = batch > 1; const kept: NDArray<[1, 2, 3]> = X.sum(0, { keepdims: keep });",
  // arrays whose sizes are not known go anywhere
  'const a: NDArray<["Q"]> = plain; const c: NDArray = X; const d: NDArray<["N"]> = plain.matmul(X).add(W).sum(0);',
  'const mixed: NDArray<["A", "B"]> = X.matmul(plain).matmul(W).add(plain);',
  'const like: NDArray<["N", "K"]> = zeros(X.shape); const grown: NDArray<["N", 4]> = zeros([batch, 3]).matmul(zeros([3, 4]));',
  'const lists: NDArray<["N", "K"]> = NDArray.from([[1, 2], [3, 4]]); const joined: NDArray<["N", "K"]> = concat([X, W, plain]);',
  'const axis: number = 1; const unknown: NDArray<["N"]> = X.sum(axis);',
  "function f(x: NDArray, y: NDArray): NDArray { return x.matmul(y).T.add(x).sum(0).rows([0]); }",
  "const params: Record<string, NDArray> = { W: zeros([2, 3]), b: zeros([3]) }; for (const x of [zeros([2, 3]), zeros([3])]) x.add(1).sum();",
  // a function of one's own
  'function half<S extends [string, string]>(x: NDArray<S>): NDArray<S> { return x.map((v) => v / 2); } const h: NDArray<["N", "K"]> = half(X);',
];

/** Cells with exactly one type error, and the line it begins with. */
export const refused = [
  {
    cell: 'const dW: NDArray<["K", "L"]> = X.matmul(dY);',
    says: `Argument of type 'NDArray<["N", "L"]>' is not assignable to parameter of type '"inner sizes differ: K, N"'.`,
  },
  {
    cell: "zeros([2, 3]).matmul(zeros([4, 5]));",
    says: `Argument of type 'NDArray<[4, 5]>' is not assignable to parameter of type '"inner sizes differ: 3, 4"'.`,
  },
  {
    cell: "images.matmul(weights).matmul(weights);",
    says: `Argument of type 'NDArray<[784, 10]>' is not assignable to parameter of type '"inner sizes differ: 10, 784"'.`,
  },
  {
    cell: "X.matmul(weights);",
    says: `Argument of type 'NDArray<[784, 10]>' is not assignable to parameter of type '"inner sizes differ: K, 784"'.`,
  },
  {
    cell: "b.matmul(W);",
    says: `Argument of type 'NDArray<["K", "L"]>' is not assignable to parameter of type '"matmul needs two matrices"'.`,
  },
  {
    cell: "X.matmul(b);",
    says: `Argument of type 'NDArray<["L"]>' is not assignable to parameter of type '"matmul needs two matrices"'.`,
  },
  {
    cell: 'const Y: NDArray<["K", "L"]> = X.matmul(W);',
    says: `Type 'NDArray<["N", "L"]>' is not assignable to type 'NDArray<["K", "L"]>'.`,
  },
  {
    cell: "dY.add(X);",
    says: `Argument of type 'NDArray<["N", "K"]>' is not assignable to parameter of type '"sizes differ: L, K"'.`,
  },
  {
    cell: "X.matmul(W).add(zeros([2]));",
    says: `Argument of type 'NDArray<[2]>' is not assignable to parameter of type '"sizes differ: L, 2"'.`,
  },
  {
    cell: "zeros([2, 3]).mul(zeros([2]));",
    says: `Argument of type 'NDArray<[2]>' is not assignable to parameter of type '"sizes differ: 3, 2"'.`,
  },
  {
    cell: 'const db: NDArray<["N"]> = dY.sum(0);',
    says: `Type 'NDArray<["L"]>' is not assignable to type 'NDArray<["N"]>'.`,
  },
  {
    cell: 'const m: NDArray<["N"]> = X.mean(1, { keepdims: true });',
    says: `Type 'NDArray<["N", 1]>' is not assignable to type 'NDArray<["N"]>'.`,
  },
  {
    cell: 'const turned: NDArray<["N", "K"]> = X.T;',
    says: `Type 'NDArray<["K", "N"]>' is not assignable to type 'NDArray<["N", "K"]>'.`,
  },
  {
    cell: "const z: NDArray<[2, 3]> = zeros([3, 2]);",
    says: `Type 'NDArray<[3, 2]>' is not assignable to type 'NDArray<[2, 3]>'.`,
  },
  {
    cell: 'const z: NDArray<["N", "K"]> = zeros([3, 2]);',
    says: `Type 'NDArray<[3, 2]>' is not assignable to type 'NDArray<["N", "K"]>'.`,
  },
  {
    cell: 'const wide: NDArray<["N" | "M"]> = X.sum(1);',
    says: `Type 'NDArray<["N"]>' is not assignable to type 'NDArray<["N" | "M"]>'.`,
  },
  {
    cell: 'const r: NDArray<["N"]> = X.row(0);',
    says: `Type 'NDArray<["K"]>' is not assignable to type 'NDArray<["N"]>'.`,
  },
  {
    cell: "const flat: NDArray<[6]> = zeros([2, 3]).reshape([3, 2]);",
    says: `Type 'NDArray<[3, 2]>' is not assignable to type 'NDArray<[6]>'.`,
  },
  {
    cell: "same(zeros([2, 3]), zeros([4, 5])); declare function same<S extends number[]>(x: NDArray<S>, y: NDArray<S>): void;",
    says: `Argument of type 'NDArray<[4, 5]>' is not assignable to parameter of type 'NDArray<[2, 3]>'.`,
  },
  {
    cell: 'let x: NDArray<"N">;',
    says: "Type 'string' does not satisfy the constraint 'Sizes'.",
  },
];
