import type { Initializer } from "./initializer.ts";

/** An initializer with weights from N(0, std²), whatever the layer's size. */
export function normal({ std }: { std: number }): Initializer {
  return (random, fans) => random.normal(fans, { std });
}
