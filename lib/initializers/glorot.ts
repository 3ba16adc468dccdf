import type { Initializer } from "./initializer.ts";

/**
 * Weights from N(0, 2/(fanIn + fanOut)), for sigmoid and tanh: a compromise
 * that keeps the variance of inputs (1/fanIn) and of gradients (1/fanOut).
 *
 * The lecture calls it Glorot–Bengio, PyTorch `xavier_normal_`. Keras's
 * `glorot_normal` has the same variance and draws nothing far out: a normal
 * distribution truncated at two standard deviations. The paper draws evenly
 * from an interval, with the same variance: `xavier_uniform_`.
 * Source: Glorot and Bengio, 2010; lecture §7.2.
 */
export const glorot: Initializer = (random, [fanIn, fanOut]) =>
  random.normal([fanIn, fanOut], { std: Math.sqrt(2 / (fanIn + fanOut)) });
