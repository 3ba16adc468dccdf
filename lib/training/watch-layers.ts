import type { NDArray } from "../arrays/ndarray.ts";
import type { Layer } from "../layers/layer.ts";

/** Who is told what each layer gives, at the moment it gives it. */
export interface Listener {
  /** `layer` is about to make its output. */
  before(layer: Layer): void;
  /** `layer` has made its output y. */
  forward(layer: Layer, y: NDArray): void;
  /** ∂E/∂y comes back to `layer`. */
  arriving(layer: Layer, dout: NDArray): void;
  /** `layer` has its gradients, and ∂E/∂x unless it does without. */
  backward(layer: Layer, dx: NDArray | undefined): void;
}

/**
 * Runs `pass`, and tells the listener what goes through the layers, in the
 * order in which the network calls them, whatever that is.
 *
 * Meanwhile each layer has methods of its own in front of those of its class.
 */
export function watchLayers(
  layers: readonly Layer[],
  listener: Listener,
  pass: () => void,
): void {
  const all = [...new Set(layers)];
  const restorers = all.map(restorer);
  try {
    for (const layer of all) listen(layer, listener);
    pass();
  } finally {
    for (const restore of restorers) restore();
  }
}

/** Gives a layer the methods back that it has now, its class's or its own. */
function restorer(layer: Layer): () => void {
  const own = Object.getOwnPropertyDescriptors(layer) as PropertyDescriptorMap;
  return () => {
    for (const method of ["forward", "backward", "differentiate"]) {
      const before = own[method];
      if (before) Object.defineProperty(layer, method, before);
      else Reflect.deleteProperty(layer, method);
    }
  };
}

function listen(layer: Layer, listener: Listener): void {
  const { forward, backward, differentiate } = layer;
  layer.forward = (x, training) => {
    listener.before(layer);
    const y = forward.call(layer, x, training);
    listener.forward(layer, y);
    return y;
  };
  layer.backward = (dout) => {
    listener.arriving(layer, dout);
    const dx = backward.call(layer, dout);
    listener.backward(layer, dx);
    return dx;
  };
  if (!differentiate) return;
  layer.differentiate = (dout) => {
    listener.arriving(layer, dout);
    differentiate.call(layer, dout);
    listener.backward(layer, undefined);
  };
}
