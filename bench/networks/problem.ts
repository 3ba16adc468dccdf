import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { library } from "../library.ts";
import { type NetworkPlan, networks } from "./networks.ts";

const { he, loadDigits, Random, xavier } = library;

/** Rows in a mini-batch, and in the data: 600 steps are one epoch. */
export const BATCH = 100;
const ROWS = 60_000;

/**
 * Writes what all peers read, as plain binary numbers of this machine's order:
 *
 * - `x.f32`: 60 000 pictures of 784 pixels, float32;
 * - `labels.u8`: the digit on each picture;
 * - `order.u32`: the rows of x in the order of training, batch after batch;
 * - `a.f32`, `b.f32`, `c.f32`: W1, b1, W2, b2, … to begin with, float32.
 *
 * @returns where the digits come from, in words.
 */
export async function writeProblem(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, numbers: NodeJS.ArrayBufferView) =>
    writeFileSync(join(folder, name), numbers);
  const { train, source } = await loadDigits({ train: ROWS, test: 0 });
  write("x.f32", train.x.data);
  write("labels.u8", train.labels);
  write("order.u32", new Random(1).permutation(ROWS));
  for (const plan of networks) write(`${plan.key}.f32`, firstWeights(plan));
  return source;
}

/** Weights by the rule for the activation, and biases of 0. */
function firstWeights({ sizes, activation }: NetworkPlan): Float32Array {
  const random = new Random(2);
  const initializer = activation === "relu" ? he : xavier;
  const numbers: number[] = [];
  for (let i = 1; i < sizes.length; i++) {
    const W = initializer(random, [sizes[i - 1], sizes[i]]);
    const b = new Array<number>(sizes[i]).fill(0);
    for (const value of W.data) numbers.push(value);
    numbers.push(...b);
  }
  return Float32Array.from(numbers);
}
