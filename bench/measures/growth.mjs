// Milliseconds of an epoch of 600 steps as a ReLU network with Adam grows.
//
//     node growth.mjs STEPS    → [{ hidden, ms }, …]
//
// Only STEPS steps are taken; their time is scaled to 600.
import { Adam, MultiLayerNet, oneHot, Random } from "@course/lib";

const EPOCH = 600;
const REPEATS = 3;
const BATCH = 100;
const steps = Number(process.argv[2]);
const widths = [25, 50, 100, 200, 400].map((width) => [width]);
const depths = [2, 4, 8].map((depth) => new Array(depth).fill(100));

const random = new Random(0);
const dtype = "float32";
const x = random.uniform([BATCH, 784], { dtype });
const t = oneHot(random.choice(10, BATCH), 10, { dtype });

const rows = [...widths, ...depths].map((hidden) => {
  train(hidden); // warms up
  const times = Array.from({ length: REPEATS }, () => train(hidden));
  times.sort((a, b) => a - b);
  const ms = (times[(REPEATS - 1) / 2] * EPOCH) / steps;
  return { hidden: hidden.join("–"), ms };
});
process.stdout.write(JSON.stringify(rows));

function train(hidden) {
  const sizes = [784, ...hidden, 10];
  const net = new MultiLayerNet({ sizes, random, dtype });
  const optimizer = new Adam();
  const start = performance.now();
  for (let i = 0; i < steps; i++) {
    optimizer.update(net.params, net.gradient(x, t));
  }
  return performance.now() - start;
}
