import { ones } from "../arrays/create.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";
import type { Back } from "./operation.ts";
import { StoredTensor } from "./stored-tensor.ts";
import { sumToShape } from "./sum-to-shape.ts";
import { topologicalOrder } from "./topological-order.ts";

/** Where a value comes from: nothing of this is needed for a given one. */
export interface Origin {
  /** Whether ∂E/∂(this value) is wanted although it was not computed. */
  readonly requiresGrad?: boolean;
  readonly operation?: string;
  readonly inputs?: readonly GraphNode[];
  readonly back?: readonly Back[];
}

/**
 * A node of the computation graph: a value, the operation that gave it, and
 * the nodes which that operation took.
 *
 * A node knows its inputs, and no node knows who uses it: when the last output
 * is let go, the whole graph goes with it. Lecture §3.4.
 */
export class GraphNode extends StoredTensor {
  /** ∂E/∂(this value) of every `backward()` since the last `zeroGrad()`. */
  grad: NDArray | null = null;
  /** Whether `backward` fills `grad`: asked for here, or in an input. */
  readonly requiresGrad: boolean;
  /** What the node is called in a picture. */
  label = "";
  /** The operation that gave the value, `""` when it was not computed. */
  readonly operation: string;
  /** The nodes that the operation took; none if nobody asks for `grad`. */
  readonly inputs: readonly GraphNode[];
  private back: readonly Back[] | undefined;

  constructor(data: NDArray, origin: Origin = {}) {
    const { operation = "", inputs = [], back, requiresGrad = false } = origin;
    super(data);
    this.requiresGrad = requiresGrad || inputs.some((x) => x.requiresGrad);
    // Without a gradient to compute, nothing has to be remembered.
    this.operation = this.requiresGrad ? operation : "";
    this.inputs = this.requiresGrad ? inputs : [];
    this.back = this.requiresGrad ? back : undefined;
  }

  /** Gives the node a name for pictures: `a.mul(x).named("s")`. */
  named(label: string): this {
    this.label = label;
    return this;
  }

  /**
   * Back-propagation: ∂E/∂(node) into `grad` of each node below this E.
   *
   * Gradients add up: of a node that is used twice, and of several calls for
   * several graphs. The way back can be gone once; the picture stays.
   *
   * @throws {RangeError} when this is not one number.
   * @throws {Error} when nothing asks for a gradient, or at the second time.
   */
  backward(): void {
    this.expectLoss();
    const order = topologicalOrder<GraphNode>(this);
    for (const node of order) node.expectWayBack();
    this.receive(ones(this.shape, { dtype: this.dtype }));
    for (const node of order) node.sendBack();
  }

  /** Forgets the gradient: before the next step of training. */
  zeroGrad(): void {
    this.grad = null;
  }

  /** The chain rule: each input gets its share of the gradient. */
  private sendBack(): void {
    for (const [i, input] of this.inputs.entries()) {
      if (input.requiresGrad) input.receive(this.back![i](this.grad!));
    }
    this.back = undefined; // and with it, what was kept for the way back
  }

  private receive(share: NDArray): void {
    const gradient = sumToShape(share, this.shape);
    const sum = this.grad ? this.grad.add(gradient) : gradient;
    this.grad = sum.astype(this.dtype); // a copy: no two nodes share one
  }

  private expectWayBack(): void {
    if (this.inputs.length > 0 && !this.back) {
      throw new Error(
        `backward() was here before, at "${this.label || this.operation}": ` +
          "compute the loss again for the next step, and add several losses " +
          "up to one before backward().",
      );
    }
  }

  private expectLoss(): void {
    if (this.size !== 1) {
      throw new RangeError(
        "backward() starts from one number, the loss, but the shape is " +
          `${showShape(this.shape)}: take sum() or mean() first.`,
      );
    }
    if (!this.requiresGrad) {
      throw new Error(
        "backward() found nothing to differentiate by: make the parameters " +
          "with tensor(…, { requiresGrad: true }). No gradient passes " +
          "through detach, sign, greater, equal and argmax.",
      );
    }
  }
}
