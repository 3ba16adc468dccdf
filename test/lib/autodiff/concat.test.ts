import { concat, NDArray, ones, Tensor, tensor } from "@course/lib";
import { describe, expect, it } from "vitest";

describe("concat", () => {
  const parameter = (source: number[][]) =>
    tensor(source, { requiresGrad: true });

  it("gives each part its own stretch of the gradient back", () => {
    const [a, b] = [parameter([[1, 2]]), parameter([[3], [4]])];
    const joined = concat([a.T, b], { axis: 1 });
    expect(joined.toArray()).toEqual([
      [1, 3],
      [2, 4],
    ]);
    joined
      .mul(
        tensor([
          [10, 20],
          [30, 40],
        ]),
      )
      .sum()
      .backward();
    expect(a.grad?.toArray()).toEqual([[10, 30]]);
    expect(b.grad?.toArray()).toEqual([[20], [40]]);
  });

  it("adds up the gradients of a part that stands in it twice", () => {
    const a = parameter([[1, 2]]);
    concat([a, a])
      .mul(tensor([[1], [10]]))
      .sum()
      .backward();
    expect(a.grad?.toArray()).toEqual([[11, 11]]);
  });

  it("of arrays alone is an array", () => {
    expect(concat([ones([1]), ones([2])])).toBeInstanceOf(NDArray);
    expect(concat([ones([1]), tensor([2])])).toBeInstanceOf(Tensor);
  });

  it("says which shapes do not fit, with tensors as with arrays", () => {
    const message =
      "concat along axis 0 joins arrays whose other sizes agree, but there " +
      "are (1, 2) and (2, 1).";
    const [a, b] = [ones([1, 2]), ones([2, 1])];
    expect(() => concat([a, b])).toThrow(message);
    expect(() => concat([tensor(a), b])).toThrow(message);
    expect(() => concat([])).toThrow(
      "concat needs at least one array, but the list is empty.",
    );
  });
});
