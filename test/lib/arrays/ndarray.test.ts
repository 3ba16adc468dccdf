import { NDArray, zeros } from "@course/lib";
import { describe, expect, it } from "vitest";

const matrix = NDArray.from([
  [1, 2, 3],
  [4, 5, 6],
]);

/** Zeros whose shape the compiler does not know: checked only when run. */
const any = (shape: number[]): NDArray => zeros(shape);

describe("NDArray", () => {
  it("reads nested lists of any depth and gives them back", () => {
    for (const nested of [
      7,
      [1, 2],
      [[1], [2]],
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ]) {
      expect(NDArray.from(nested).toArray()).toEqual(nested);
    }
    expect(NDArray.from([[[1, 2]]]).shape).toEqual([1, 1, 2]);
  });

  it("refuses ragged lists and what is no number", () => {
    expect(() => NDArray.from([[1, 2], [3]])).toThrow(/ragged/);
    expect(() => NDArray.from([[1, 2], 3])).toThrow(/ragged/);
    const text: unknown = [1, "2"];
    expect(() => NDArray.from(text as number[])).toThrow(/Expected a number/);
  });

  it("copies a typed array, and keeps its kind of number", () => {
    const source = Float32Array.of(1, 2, 3, 4);
    const x = NDArray.from(source, { shape: [2, 2] });
    source[0] = 9;
    expect(x.at(0, 0)).toBe(1);
    expect(x.dtype).toBe("float32");
    expect(() => NDArray.from(source, { shape: [3] })).toThrow(/holds 3/);
  });

  it("gives single elements and rows", () => {
    expect(matrix.at(1, 2)).toBe(6);
    expect(matrix.row(1).toArray()).toEqual([4, 5, 6]);
    expect(matrix.rows([1, 0, 1]).toArray()).toEqual([
      [4, 5, 6],
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(NDArray.from([[5]]).item()).toBe(5);
  });

  it("says what is wrong with an index", () => {
    expect(() => matrix.at(2, 0)).toThrow(/outside of an array of shape/);
    expect(() => matrix.at(1)).toThrow(/one index per axis/);
    expect(() => matrix.row(2)).toThrow(/no row 2: rows .* from 0 to 1/);
    expect(() => matrix.item()).toThrow(/one element/);
    expect(() => matrix.sum(2)).toThrow(/no axis 2/);
  });

  it("multiplies matrices: the example of lecture §3.6", () => {
    const X = NDArray.from([[2, -1, 1]]);
    const W = NDArray.from([
      [2, 0],
      [1, 1],
      [0, 4],
    ]);
    expect(X.matmul(W).toArray()).toEqual([[3, 3]]);
    expect(W.T.toArray()).toEqual([
      [2, 1, 0],
      [0, 1, 4],
    ]);
  });

  it("names the inner sizes that differ", () => {
    expect(() => any([2, 3]).matmul(any([4, 5]))).toThrow(
      /inner sizes differ: \(2, 3\) times \(4, 5\) has 3 against 4/,
    );
    expect(() => any([3]).matmul(any([3, 1]))).toThrow(/reshape/);
  });

  it("broadcasts a row, a column and a number", () => {
    expect(matrix.add(NDArray.from([10, 20, 30])).toArray()).toEqual([
      [11, 22, 33],
      [14, 25, 36],
    ]);
    expect(matrix.mul(NDArray.from([[1], [-1]])).toArray()).toEqual([
      [1, 2, 3],
      [-4, -5, -6],
    ]);
    expect(NDArray.from([1, 2]).sub(1).div(2).toArray()).toEqual([0, 0.5]);
    const outer = NDArray.from([[1], [2]]).add(NDArray.from([10, 20]));
    expect(outer.toArray()).toEqual([
      [11, 21],
      [12, 22],
    ]);
  });

  it("names the sizes that cannot be broadcast", () => {
    expect(() => any([2, 3]).add(any([2]))).toThrow(
      /\(2, 3\) and \(2,\) cannot be broadcast: sizes 3 and 2 differ/,
    );
  });

  it("is float32 only where both operands are", () => {
    const half = zeros([2], { dtype: "float32" });
    expect(half.add(half).dtype).toBe("float32");
    expect(half.add(1).dtype).toBe("float32");
    expect(half.add(zeros([2])).dtype).toBe("float64");
    const square = zeros([2, 2], { dtype: "float32" });
    expect(square.matmul(zeros([2, 2])).dtype).toBe("float64");
  });

  it("reduces everything to a number and an axis to an array", () => {
    expect(matrix.sum()).toBe(21);
    expect(matrix.sum(0).toArray()).toEqual([5, 7, 9]);
    expect(matrix.mean(1).toArray()).toEqual([2, 5]);
    expect(matrix.max(-1, { keepdims: true }).toArray()).toEqual([[3], [6]]);
    expect(matrix.min(0).toArray()).toEqual([1, 2, 3]);
    expect(matrix.argmax(1).toArray()).toEqual([2, 2]);
    expect(matrix.variance(0).toArray()).toEqual([2.25, 2.25, 2.25]);
    expect(matrix.std(0).toArray()).toEqual([1.5, 1.5, 1.5]);
  });

  it("lets NaN through", () => {
    const x = NDArray.from([1, Number.NaN]);
    for (const value of [x.sum(), x.mean(), x.max(), x.min()]) {
      expect(value).toBeNaN();
    }
    expect(x.maximum(0).at(1)).toBeNaN();
  });

  it("never changes its operands", () => {
    const before = matrix.toArray();
    matrix.add(1).mul(matrix).neg().exp().T.matmul(matrix).sum(0);
    matrix.maximum(3).greater(1).sqrt().log().tanh().abs();
    expect(matrix.toArray()).toEqual(before);
  });

  it("is written rounded, and shortened where it is long", () => {
    expect(String(NDArray.from([[1, -2.123456]]))).toBe("[[      1, -2.1235]]");
    const long = String(zeros([20, 2]));
    expect(long.split("\n")).toHaveLength(7);
    expect(long).toContain("…");
    expect(String(NDArray.from([1e-9]))).toBe("[1.000e-9]");
  });
});
