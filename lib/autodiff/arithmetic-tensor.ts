import type { NDArray, Operand } from "../arrays/ndarray.ts";
import { ElementwiseTensor } from "./elementwise-tensor.ts";
import { isTensor } from "./is-tensor.ts";
import type { Operation } from "./operation.ts";
import * as arithmetic from "./operations/arithmetic.ts";
import { matmul } from "./operations/matmul.ts";
import { pow } from "./operations/power.ts";
import type { Tensor } from "./tensor.ts";

/** What a tensor is combined with; what is no tensor counts as a constant. */
export type TensorOperand = Tensor | NDArray | number;

/**
 * The part of {@link Tensor} that combines two tensors.
 *
 * In all but `matmul` the shapes broadcast as in NumPy; a gradient that comes
 * back is summed over what was repeated.
 */
export abstract class ArithmeticTensor extends ElementwiseTensor {
  /** x + y */
  add(y: TensorOperand): Tensor {
    return this.combine(y, arithmetic.add);
  }

  /** x − y */
  sub(y: TensorOperand): Tensor {
    return this.combine(y, arithmetic.sub);
  }

  /** x · y, element by element; for the matrix product see `matmul`. */
  mul(y: TensorOperand): Tensor {
    return this.combine(y, arithmetic.mul);
  }

  /** x / y */
  div(y: TensorOperand): Tensor {
    return this.combine(y, arithmetic.div);
  }

  /** xʸ */
  pow(y: TensorOperand): Tensor {
    return this.combine(y, pow);
  }

  /** The larger of x and y; where they are equal, y gets the gradient. */
  maximum(y: TensorOperand): Tensor {
    return this.combine(y, arithmetic.maximum);
  }

  /** 1 where x > y, otherwise 0: a constant. */
  greater(y: TensorOperand): Tensor {
    return this.make(this.data.greater(numbersOf(y)));
  }

  /** 1 where x = y, otherwise 0: a constant. */
  equal(y: TensorOperand): Tensor {
    return this.make(this.data.equal(numbersOf(y)));
  }

  /**
   * The matrix product X·Y: (N, K) times (K, L) is (N, L).
   *
   * @throws {RangeError} when a shape is no matrix or the inner sizes differ.
   */
  matmul(Y: Tensor | NDArray): Tensor {
    const node = this.asTensor(Y);
    return this.record(matmul(this.data, node.data), [node]);
  }

  private combine(
    y: TensorOperand,
    operation: (a: NDArray, b: Operand) => Operation,
  ): Tensor {
    if (typeof y === "number") return this.record(operation(this.data, y));
    const node = this.asTensor(y);
    return this.record(operation(this.data, node.data), [node]);
  }

  /** An array becomes a constant, a node of its own in the graph. */
  private asTensor(y: Tensor | NDArray): Tensor {
    return isTensor(y) ? y : this.make(y);
  }
}

function numbersOf(y: TensorOperand): Operand {
  return isTensor(y) ? y.data : y;
}
