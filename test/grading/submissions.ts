import { formatNotebook } from "../../kit/notebook.ts";
import {
  notebookOf,
  solution,
  solutionAnd,
  solutionWith,
  stub,
} from "./notebooks.ts";

/** Right answers in another style, in cells of another order. */
const different = notebookOf(
  "const greeting = show('never run');",
  `class Sigmoid {
     forward(x) { this.y = lib.ones(x.shape).div(x.neg().exp().add(1)); return this.y; }
     backward(dout) { return dout.mul(this.y).sub(dout.mul(this.y.mul(this.y))); }
   }`,
  "class ReLU { forward(x) { return 'an early attempt'; } }",
  `export class Affine extends Base {
     forward(x) { this.seen = x; return this.params.b.add(x.matmul(this.params.W)); }
     backward(dout) {
       const { W } = this.params;
       this.grads = { W: this.seen.T.matmul(dout), b: columnSums(dout) };
       return W.matmul(dout.T).T;
     }
   }
   class Base { grads = {}; params; constructor(W, b) { this.params = { W, b }; } }`,
  `const { columnSums, unused } = {
     columnSums: (x: A) => NDArray.from(Array.from({ length: x.shape[1] },
       (_, j) => x.T.row(j).sum())),
     unused: 1,
   };`,
  "import * as lib from '@course/lib'; import { NDArray, type NDArray as A } from '@course/lib';",
  `enum Side { Down = -1, Up = 1 }
   const numericalGradient = (f, x, { h = 1e-4 } = {}) => {
     const data = [...x.data];
     const f1 = (i, side: Side) => {
       const moved = NDArray.from(x.data, { shape: x.shape });
       moved.data[i] += side * h;
       return f(moved);
     };
     const slopes = data.map((_, i) => (f1(i, Side.Up) - f1(i, Side.Down)) / 2 / h);
     return NDArray.from(Float64Array.from(slopes), { shape: x.shape });
   };`,
  `class ReLU {
     forward(x) { this.x = x; return x.map((v) => Math.max(0, v)); }
     backward(dout) { return dout.mul(this.x.map((v) => (v >= 0 ? 1 : 0))); }
   }`,
);

/** The classic mistakes. */
const half = solutionAnd(
  `function numericalGradient(f, x, { h = 1e-4 } = {}) {
     const gradient = zeros(x.shape);
     const before = f(x);
     for (let i = 0; i < x.size; i++) {
       x.data[i] += h;
       gradient.data[i] = (f(x) - before) / h;
       x.data[i] -= h;
     }
     return gradient;
   }`,
  `class Affine extends Kept {
     backward(dout) {
       this.grads = { W: this.x.T.matmul(dout), b: dout.mean(0) };
       return dout.matmul(this.params.W.T);
     }
   }
   class Kept { constructor(W, b) { this.params = { W, b }; }
     forward(x) { this.x = x; return x.matmul(this.params.W).add(this.params.b); } }`,
  "class Sigmoid { forward(x) { return x.exp().div(x.exp().add(1)); } backward(dout) { return dout.mul(0.25); } }",
  `class ReLU {
     forward(x) { for (let i = 0; i < x.size; i++) if (x.data[i] < 0) x.data[i] = 0; this.y = x; return x; }
     backward(dout) { return dout.mul(this.y.greater(0)); }
   }`,
);

const affine = (forward: string, first = "") =>
  `class Affine { grads = {}; params; x;
     constructor(W, b) { ${first} this.params = { W, b }; }
     forward(x) { ${forward} this.x = x; return x.matmul(this.params.W).add(this.params.b); }
     backward(dout) { this.grads = { W: this.x.T.matmul(dout), b: dout.sum(0) }; return dout.matmul(this.params.W.T); }
   }`;

const relu = (forward: string) =>
  `class ReLU { forward(x) { ${forward} } backward(dout) { return dout; } }`;

const sigmoid = (forward: string) =>
  `class Sigmoid { forward(x) { ${forward} } backward(dout) { return dout; } }`;

const FORGED =
  '{"token":"00000000-0000-0000-0000-000000000000","id":2,"value":{"type":"undefined"}}';

/** A class of every kind of submission, by the name of the student. */
export const submissions: Record<string, string> = {
  solution: formatNotebook(solution),
  stub: formatNotebook(stub),
  different,
  half,
  empty: notebookOf(),
  idle: notebookOf(
    "function numericalGradient() {}",
    "class Affine { constructor() {} forward() {} backward() {} }",
    "class Sigmoid {}",
    "class ReLU { forward(x) { return x; } backward(dout) { return dout; } }",
  ),
  zeros: notebookOf(
    "import { zeros } from '@course/lib';",
    "function numericalGradient(f, x) { return zeros(x.shape); }",
    `class Affine { grads = {};
       constructor(W, b) { this.params = { W, b }; }
       forward(x) { return zeros([x.shape[0], 1]); }
       backward(dout) { return dout.mul(0); } }`,
    "class Sigmoid { forward(x) { return zeros(x.shape); } backward(dout) { return dout.mul(0); } }",
    "class ReLU { forward(x) { return zeros(x.shape); } backward(dout) { return dout.mul(0); } }",
  ),
  syntax: solutionWith("relu-code", "class ReLU {\n  forward(x { }\n}"),
  "no-json": "<html>Sign in</html>",
  brackets: solutionAnd(
    `const ReLU = ${"(".repeat(50_000)}1${")".repeat(50_000)};`,
  ),
  "loop-constructor": solutionAnd(affine("", "for (;;) console.log('round');")),
  "loop-forward": solutionAnd(relu("while (true) {}")),
  files: solutionAnd(
    "import { readFileSync } from 'node:fs';",
    affine("readFileSync('/etc/passwd');"),
    sigmoid("return Deno.readTextFileSync('/etc/passwd');"),
    relu("return fetch('http://127.0.0.1/');"),
    "async function numericalGradient(f, x) { return (await import('node:fs')).statSync('/'); }",
  ),
  eval: solutionAnd(
    relu(
      "return new Function('return import(\"node:fs\")')().then((fs) => fs.readFileSync('/etc/passwd', 'utf8'));",
    ),
  ),
  flood: solutionAnd(
    affine("for (let i = 0; i < 5000; i++) console.log('line', i);"),
    relu(
      "console.log('=HYPERLINK(\"x\")<script>\\u001b[31m', [1, 2]); return 5;",
    ),
  ),
  exit: solutionAnd(
    affine("process.exit(0);"),
    sigmoid("Deno.exit(0);"),
    relu("globalThis.close(); return x;"),
  ),
  borrowed: solutionAnd(
    "import * as course from '@course/lib'; import { Sigmoid as S } from '@course/lib';",
    "class Affine extends course.Affine {}",
    "class Sigmoid extends S {}",
    "const ReLU = class extends course['Re' + 'LU'] {};",
    "import { numericalGradient } from '@course/lib';",
  ),
  reflected: solutionAnd(
    "import * as course from '@course/lib';",
    `class ReLU {
       forward(x) {
         const all = Object.getOwnPropertyNames(course);
         return new (Reflect.get(course, all.find((n) => n === 'ReLU')))().forward(x);
       }
       backward(dout) { return dout; }
     }`,
  ),
  patching: solutionAnd(
    `function spoil() {
       Math.abs = () => 0; Math.max = () => 0; JSON.stringify = () => 'null';
       Number.isFinite = () => true; Object.is = () => true;
       Array.prototype.every = () => true; Array.prototype.push = () => 0;
       Promise.prototype.then = function () { return this; };
       Object.prototype.toJSON = () => 0; RegExp.prototype.test = () => true;
       String.prototype.slice = () => ''; Reflect.ownKeys = () => [];
     }`,
    sigmoid("spoil(); return x;"),
    relu("NDArray.prototype.sub = () => 0; return x;"),
  ),
  forging: solutionAnd(
    relu(`console.log(${JSON.stringify(FORGED)}); return 0;`),
  ),
  nan: solutionAnd(relu("return x.mul(NaN);"), sigmoid("return x.div(0);")),
  broadcasting: solutionAnd(
    `class Affine { constructor(W, b) { this.params = { W, b }; }
       forward(x) { this.x = x; return this.params.b; }
       backward(dout) { this.grads = { W: this.x.T.matmul(dout), b: dout.sum(0, { keepdims: true }) }; return dout.matmul(this.params.W.T); } }`,
  ),
  tricks: solutionAnd(
    relu("return new Proxy(x, {});"),
    `class Sigmoid {
       forward(x) { return { get data() { return x; } }; }
       backward(dout) { const list = []; list.push(list); return list; }
     }`,
  ),
  stray: solutionAnd(
    relu("Promise.reject(new Error('lost')); return x.maximum(0);"),
    sigmoid("throw { get message() { throw 1; } };"),
  ),
  // At once, however busy the machine is: objects take their time.
  memory: solutionAnd(relu("new ArrayBuffer(1e12); return x;")),
  "=2+3": formatNotebook(solution),
};
