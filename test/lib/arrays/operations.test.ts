import {
  arange,
  concat,
  eye,
  full,
  linspace,
  NDArray,
  ones,
  zeros,
} from "@course/lib";
import { describe, expect, it } from "vitest";

const x = NDArray.from([
  [-2, -0.5, 0],
  [0.5, 1, 3],
]);

describe("Making arrays", () => {
  it("makes zeros, ones, one number, and the identity matrix", () => {
    expect(zeros([1, 2]).toArray()).toEqual([[0, 0]]);
    expect(ones([2, 1]).toArray()).toEqual([[1], [1]]);
    expect(full([2], 7).toArray()).toEqual([7, 7]);
    expect(eye(2).toArray()).toEqual([
      [1, 0],
      [0, 1],
    ]);
    for (const made of [
      zeros,
      ones,
      (shape: number[], o: object) => full(shape, 2, o),
    ]) {
      expect(made([3], {}).dtype).toBe("float64");
      expect(made([3], { dtype: "float32" }).dtype).toBe("float32");
    }
    expect(eye(3, { dtype: "float32" }).dtype).toBe("float32");
  });

  it("counts with arange as NumPy does", () => {
    expect(arange(4).toArray()).toEqual([0, 1, 2, 3]);
    expect(arange(2, 5).toArray()).toEqual([2, 3, 4]);
    expect(arange(1, 2, 0.25).toArray()).toEqual([1, 1.25, 1.5, 1.75]);
    expect(arange(3, 0, -2).toArray()).toEqual([3, 1]);
    expect(arange(3, 3).shape).toEqual([0]);
    expect(arange(5, 3).shape).toEqual([0]);
    expect(() => arange(0, 1, 0)).toThrow(/never ends.*not 0/);
    expect(() => arange(Number.NaN)).toThrow(/finite/);
    expect(() => arange(Number.POSITIVE_INFINITY)).toThrow(/finite/);
  });

  it("puts linspace's numbers at equal distances, both ends included", () => {
    expect(linspace(0, 1, 5).toArray()).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(linspace(2, 2, 1).toArray()).toEqual([2]);
    expect(linspace(0, 0.7, 8).at(7)).toBe(0.7);
  });

  it("copies any kind of typed array", () => {
    const labels = Uint8Array.of(3, 255);
    expect(NDArray.from(labels).toArray()).toEqual([3, 255]);
    expect(NDArray.from(labels).dtype).toBe("float64");
    expect(NDArray.from(labels, { dtype: "float32" }).dtype).toBe("float32");
    const table = NDArray.from([1, 2, 3, 4], { shape: [2, 2] });
    expect(table.toArray()).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it("refuses sizes that no array has", () => {
    expect(() => zeros([2, -1])).toThrow(/whole numbers .* \(2, -1\) has -1/);
    expect(() => ones([1.5])).toThrow(/has 1.5/);
    expect(() => eye(Number.NaN)).toThrow(/has NaN/);
    expect(() => x.reshape([-1, 3])).toThrow(/has -1/);
    expect(() => x.reshape([4])).toThrow(/\(4,\) holds 4 .* there are 6/);
  });
});

describe("Operations", () => {
  it("has powers, signs and limits", () => {
    expect(x.pow(2).toArray()).toEqual([
      [4, 0.25, 0],
      [0.25, 1, 9],
    ]);
    expect(x.clip(-1, 1).toArray()).toEqual([
      [-1, -0.5, 0],
      [0.5, 1, 1],
    ]);
    expect(x.sign().toArray()).toEqual([
      [-1, -1, 0],
      [1, 1, 1],
    ]);
    expect(NDArray.from([4, -1]).sqrt().toArray()).toEqual([2, Number.NaN]);
  });

  it("compares with 1 for yes and 0 for no", () => {
    expect(x.equal(1).sum()).toBe(1);
    expect(x.greater(0.5).sum()).toBe(2);
    expect(NDArray.from(Number.NaN).equal(Number.NaN).item()).toBe(0);
  });

  it("applies the functions of Math to each element", () => {
    const names = ["exp", "log", "sqrt", "abs", "sign", "tanh"] as const;
    for (const name of names) {
      expect([...x[name]().data]).toEqual(Array.from(x.data, Math[name]));
    }
    expect([...x.neg().data]).toEqual(Array.from(x.data, (v) => -v));
  });

  it("takes slices as NumPy does", () => {
    expect(x.slice(1).toArray()).toEqual([[0.5, 1, 3]]);
    expect(x.slice(-2, -1, { axis: 1 }).toArray()).toEqual([[-0.5], [1]]);
    expect(x.slice(1, 99, { axis: -1 }).shape).toEqual([2, 2]);
    expect(x.slice(2, 1).shape).toEqual([0, 3]);
    expect(() => x.slice(0.5)).toThrow(/whole numbers .* 0.5/);
    expect(() => x.slice(0, 1, { axis: 2 })).toThrow(/no axis 2/);
  });

  it("joins arrays along an axis", () => {
    expect(concat([x, x]).shape).toEqual([4, 3]);
    expect(concat([x, zeros([2, 1])], { axis: 1 }).toArray()).toEqual([
      [-2, -0.5, 0, 0],
      [0.5, 1, 3, 0],
    ]);
    const single = zeros([1], { dtype: "float32" });
    expect(concat([single, single]).dtype).toBe("float32");
    expect(concat([single, zeros([1])]).dtype).toBe("float64");
    expect(() => concat([])).toThrow(/at least one/);
    expect(() => concat([x, zeros([2, 1])])).toThrow(
      /axis 0 .* \(2, 3\) and \(2, 1\)/,
    );
    expect(() => concat([x, zeros([3])])).toThrow(/\(3,\)/);
  });

  it("names sizes, and checks the names against the array", () => {
    expect(x.as("N", "K").toArray()).toEqual(x.toArray());
    expect(x.as("N", 3).shape).toEqual([2, 3]);
    expect(() => x.as("N")).toThrow(/one name for each axis, here 2/);
    expect(() => x.as("N", 4)).toThrow(/as\(N, 4\) .* \(2, 3\)/);
  });

  it("says what it expected in the place of an array", () => {
    const list: unknown = [1, 2, 3];
    expect(() => x.add(list as number)).toThrow(
      /add expects an NDArray.*add\(NDArray\.from/,
    );
    expect(() => x.matmul(undefined as unknown as NDArray)).toThrow(
      /matmul expects an NDArray, but got undefined/,
    );
    expect(() => x.mul(null as unknown as NDArray)).toThrow(/got null/);
    expect(() => x.sub("3" as unknown as number)).toThrow(/got 3/);
  });

  it("finds no row in a single number, and no half rows", () => {
    expect(() => NDArray.from(1).row(0)).toThrow(/single number/);
    expect(() => x.rows([0.5])).toThrow(/no row 0.5/);
    expect(() => x.at(0.5, 0)).toThrow(/outside/);
    expect(() => zeros([2]).T).toThrow(/matrix/);
  });

  it("converts the kind of number, in a copy", () => {
    const third = NDArray.from(1 / 3);
    const rounded = third.astype("float32");
    expect(rounded.item()).toBe(Math.fround(1 / 3));
    expect(rounded.astype("float64").item()).toBe(Math.fround(1 / 3));
    expect(third.astype("float64").data).not.toBe(third.data);
  });
});
