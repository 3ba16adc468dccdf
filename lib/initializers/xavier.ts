import type { Initializer } from "./initializer.ts";

/**
 * Weights from N(0, 1/fanIn): the layer keeps the variance of its inputs.
 *
 * It assumes inputs of mean 0 and an activation of slope 1. Keras has it as
 * `lecun_normal`, truncated at two standard deviations; `xavier_normal_` in
 * PyTorch is Glorot's. Lecture §7.2.
 */
export const xavier: Initializer = (random, [fanIn, fanOut]) =>
  random.normal([fanIn, fanOut], { std: Math.sqrt(1 / fanIn) });
