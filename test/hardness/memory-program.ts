import { setTimeout } from "node:timers/promises";
import { Adam, MultiLayerNet, oneHot, Random, fit as train } from "@course/lib";

// Trains for 100 epochs, and prints what memory it holds after some of them.

/** What this process holds after everything unused was given back, in MB. */
async function memory() {
  const { gc } = globalThis;
  if (!gc) throw new Error("Start with node --expose-gc.");
  for (let i = 0; i < 4; i++) {
    gc();
    await setTimeout(50);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return {
    resident: rss / 1e6,
    objects: heapUsed / 1e6,
    arrays: external / 1e6,
  };
}

const random = new Random(1);
const labels = [...random.uniform([400]).data].map((x) => Math.floor(4 * x));
const examples = {
  x: random.normal([400, 100]).astype("float32"),
  t: oneHot(labels, 4).astype("float32"),
};
const net = new MultiLayerNet({
  sizes: [100, 80, 60, 4],
  batchNorm: "before",
  dropout: 0.2,
  random,
});
const optimizer = new Adam();
const held: Record<number, object> = {};
for (let epoch = 1; epoch <= 100; epoch++) {
  await train(net, examples, { epochs: 1, batchSize: 50, optimizer, random });
  net.accuracy(examples.x, examples.t);
  if (epoch === 2 || epoch === 100) held[epoch] = await memory();
}
console.log(JSON.stringify(held));
