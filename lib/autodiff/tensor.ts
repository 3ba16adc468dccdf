import type { AxisOptions, NDArray, Operand } from "../arrays/ndarray.ts";
import type { Shape } from "../arrays/shape.ts";
import { GraphNode } from "./graph-node.ts";
import type { Operation } from "./operation.ts";
import * as activations from "./operations/activations.ts";
import * as arithmetic from "./operations/arithmetic.ts";
import * as elementwise from "./operations/elementwise.ts";
import { matmul } from "./operations/matmul.ts";
import { pow } from "./operations/power.ts";
import * as reduce from "./operations/reduce.ts";
import * as shapes from "./operations/shape.ts";

/** What a tensor is combined with; what is no tensor counts as a constant. */
export type TensorOperand = Tensor | NDArray | number;

/**
 * An array that remembers how it was computed.
 *
 * The operations are those of `NDArray`, by the same names; each also records
 * the way back. `backward()` on the last one, a loss, then gives each tensor
 * its `grad`. Comparisons have no derivative: take them of `data`.
 */
export class Tensor extends GraphNode {
  add(other: TensorOperand): Tensor {
    return this.with(other, arithmetic.add);
  }
  sub(other: TensorOperand): Tensor {
    return this.with(other, arithmetic.sub);
  }
  mul(other: TensorOperand): Tensor {
    return this.with(other, arithmetic.mul);
  }
  div(other: TensorOperand): Tensor {
    return this.with(other, arithmetic.div);
  }
  pow(other: TensorOperand): Tensor {
    return this.with(other, pow);
  }
  maximum(other: TensorOperand): Tensor {
    return this.with(other, arithmetic.maximum);
  }

  /** The matrix product: (N, K) times (K, L) is (N, L). */
  matmul(other: Tensor | NDArray): Tensor {
    const W = asTensor(other);
    return record(matmul(this.data, W.data), [this, W]);
  }

  neg(): Tensor {
    return record(arithmetic.neg(this.data), [this]);
  }
  exp(): Tensor {
    return record(elementwise.exp(this.data), [this]);
  }
  log(): Tensor {
    return record(elementwise.log(this.data), [this]);
  }
  sqrt(): Tensor {
    return record(elementwise.sqrt(this.data), [this]);
  }
  abs(): Tensor {
    return record(elementwise.abs(this.data), [this]);
  }
  clip(low: number, high: number): Tensor {
    return record(elementwise.clip(this.data, low, high), [this]);
  }

  tanh(): Tensor {
    return record(activations.tanh(this.data), [this]);
  }
  sigmoid(): Tensor {
    return record(activations.sigmoid(this.data), [this]);
  }
  relu(): Tensor {
    return record(activations.relu(this.data), [this]);
  }

  /** log(1 + eˣ); `softplus(x) − t x` is sigmoid with cross-entropy. */
  softplus(): Tensor {
    return record(activations.softplus(this.data), [this]);
  }

  /** The logarithm of softmax, of each row unless told otherwise. */
  logSoftmax(axis = -1): Tensor {
    return record(activations.logSoftmax(this.data, axis), [this]);
  }

  sum(axis?: number, options?: AxisOptions): Tensor {
    return record(reduce.sum(this.data, axis, options), [this]);
  }
  mean(axis?: number, options?: AxisOptions): Tensor {
    return record(reduce.mean(this.data, axis, options), [this]);
  }
  max(axis?: number, options?: AxisOptions): Tensor {
    return record(reduce.max(this.data, axis, options), [this]);
  }
  min(axis?: number, options?: AxisOptions): Tensor {
    return record(reduce.min(this.data, axis, options), [this]);
  }

  /** (1/N) Σ (x − μ)², of everything or along one axis. */
  variance(axis?: number, options?: AxisOptions): Tensor {
    const mu = this.mean(axis, { keepdims: true });
    return this.sub(mu).pow(2).mean(axis, options);
  }
  std(axis?: number, options?: AxisOptions): Tensor {
    return this.variance(axis, options).sqrt();
  }

  reshape(shape: Shape): Tensor {
    return record(shapes.reshape(this.data, shape), [this]);
  }
  get T(): Tensor {
    return record(shapes.transpose(this.data), [this]);
  }
  row(i: number): Tensor {
    return this.rows([i]).reshape(this.shape.slice(1));
  }
  rows(indices: ArrayLike<number>): Tensor {
    return record(shapes.rows(this.data, indices), [this]);
  }
  slice(start: number, end?: number, { axis = 0 } = {}): Tensor {
    return record(shapes.slice(this.data, start, end, axis), [this]);
  }

  /** The same numbers without their history: a constant. */
  detach(): Tensor {
    return new Tensor(this.data);
  }

  private with(
    other: TensorOperand,
    operation: (a: NDArray, b: Operand) => Operation,
  ): Tensor {
    if (typeof other === "number") {
      return record(operation(this.data, other), [this]);
    }
    const b = asTensor(other);
    return record(operation(this.data, b.data), [this, b]);
  }
}

function asTensor(operand: Tensor | NDArray): Tensor {
  return operand instanceof Tensor ? operand : new Tensor(operand);
}

function record({ name, y, back }: Operation, inputs: Tensor[]): Tensor {
  return new Tensor(y, { operation: name, inputs, back });
}
