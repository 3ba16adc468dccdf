// GFLOP/s of the three matrix products of an affine layer, by the public
// operations: y = X·W, dW = Xᵀ·dY, dX = dY·Wᵀ.
//
//     node products.mjs MILLISECONDS    → [{ size, X·W, Xᵀ·dY, dY·Wᵀ }, …]
import { Random } from "@course/lib";

/** (N, K, L) of the layers of the networks, and one large cube. */
const SIZES = [
  [100, 784, 50],
  [100, 784, 100],
  [100, 784, 16],
  [100, 100, 100],
  [100, 16, 16],
  [100, 50, 10],
  [100, 100, 10],
  [100, 16, 10],
  [512, 512, 512],
];
const BATCHES = 5;
const least = Number(process.argv[2]);

const rows = SIZES.flatMap((size) =>
  ["float32", "float64"].map((dtype) => measure(size, dtype)),
);
process.stdout.write(JSON.stringify(rows));

function measure([N, K, L], dtype) {
  const random = new Random(0);
  const X = random.normal([N, K], { dtype });
  const W = random.normal([K, L], { dtype });
  const dY = random.normal([N, L], { dtype });
  const rate = (multiply) => (2 * N * K * L) / (1e6 * milliseconds(multiply));
  return {
    size: [N, K, L].join(" × "),
    dtype,
    forward: rate(() => X.matmul(W)),
    weights: rate(() => X.T.matmul(dY)),
    inputs: rate(() => dY.matmul(W.T)),
  };
}

/** The median over some batches of calls, each as long as the command says. */
function milliseconds(call) {
  let count = 1;
  while (timeOf(call, count) < least) count *= 2;
  const times = Array.from({ length: BATCHES }, () => timeOf(call, count));
  times.sort((a, b) => a - b);
  return times[(BATCHES - 1) / 2] / count;
}

function timeOf(call, count) {
  const start = performance.now();
  for (let i = 0; i < count; i++) call();
  return performance.now() - start;
}
