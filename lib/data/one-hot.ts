import type { CreateOptions } from "../arrays/create.ts";
import { NDArray } from "../arrays/ndarray.ts";
import { sizeOf } from "../arrays/shape.ts";
import { allocate } from "../kernels/storage.ts";
import { expectDType } from "./expect-dtype.ts";
import { expectLabels } from "./expect-labels.ts";

/**
 * Labels as rows with a single 1: t_nk = 1 where k is the label of sample n,
 * and 0 elsewhere. The result is (N, classes).
 *
 * @throws {RangeError} when a label is not a whole number below `classes`,
 * `classes` is not a whole number from 1 up, `dtype` is unknown, or the result
 * would not fit into memory.
 * @throws {TypeError} when the labels are no list.
 */
export function oneHot(
  labels: ArrayLike<number>,
  classes: number,
  { dtype = "float64" }: CreateOptions = {},
): NDArray {
  if (!(Number.isInteger(classes) && classes >= 1)) {
    throw new RangeError(
      `oneHot expects the number of classes as 1, 2, 3, …, got ${classes}: ` +
        "for digits it is 10.",
    );
  }
  expectDType("oneHot", dtype);
  expectLabels("oneHot", labels);
  const data = allocate(sizeOf([labels.length, classes]), dtype);
  for (let n = 0; n < labels.length; n++) {
    const label = labels[n];
    if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
      throw new RangeError(
        `oneHot expects labels from 0 to ${classes - 1}, but label ${n} is ` +
          `${label}: is the number of classes right?`,
      );
    }
    data[n * classes + label] = 1;
  }
  return NDArray.wrap(data, [labels.length, classes]);
}
