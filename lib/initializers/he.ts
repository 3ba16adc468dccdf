import type { Initializer } from "./initializer.ts";

/**
 * Weights from N(0, 2/fanIn), for ReLU: it loses half of its inputs, and the
 * 2 makes up for that.
 *
 * PyTorch calls it `kaiming_normal_`. Keras's `he_normal` has the same variance
 * and draws nothing far out: a normal distribution truncated at two standard
 * deviations.
 * Source: He et al., 2015; lecture §7.2.
 */
export const he: Initializer = (random, [fanIn, fanOut]) =>
  random.normal([fanIn, fanOut], { std: Math.sqrt(2 / fanIn) });
