import { inspect } from "node:util";
import { NDArray, ones, type Tensor, tensor, zeros } from "@course/lib";
import { describe, expect, it } from "vitest";

const parameter = (source: Parameters<typeof tensor>[0]) =>
  tensor(source, { requiresGrad: true });

describe("tensor", () => {
  it("is made of a number, of lists, or of an array", () => {
    expect(tensor(3).item()).toBe(3);
    expect(tensor(3).shape).toEqual([]);
    expect(tensor([[1, 2]]).shape).toEqual([1, 2]);
    expect(tensor(ones([2, 3])).data.toArray()).toEqual(ones([2, 3]).toArray());
  });

  it("copies its numbers, so that training leaves the source alone", () => {
    const source = ones([2]);
    tensor(source).data.data[0] = 5;
    expect(source.toArray()).toEqual([1, 1]);
  });

  it("takes the dtype of an array, float64 for lists, or what it is told", () => {
    expect(tensor([1]).dtype).toBe("float64");
    expect(tensor([1], { dtype: "float32" }).dtype).toBe("float32");
    expect(tensor(ones([1], { dtype: "float32" })).dtype).toBe("float32");
    const array = ones([1], { dtype: "float32" });
    expect(tensor(array, { dtype: "float64" }).dtype).toBe("float64");
  });

  it("shows its numbers and sizes as an array does", () => {
    const x = tensor([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect([x.ndim, x.size, x.at(1, 2)]).toEqual([2, 6, 6]);
    expect(x.toArray()).toEqual(x.data.toArray());
    expect(() => x.at(2, 0)).toThrow(
      "at(2, 0) is outside of an array of shape (2, 3): give one index per " +
        "axis, from 0.",
    );
    expect(() => x.item()).toThrow(
      "item() needs one element, but the shape is (2, 3).",
    );
  });

  it("stays itself under as, which looks at its sizes", () => {
    const x = parameter([[1, 2]]);
    expect(x.as("N", "K")).toBe(x);
    expect(x.as("N", 2)).toBe(x);
    expect(() => x.as("N")).toThrow(
      "as(N) does not fit an array of shape (1, 2): give one name for each " +
        "axis, here 2.",
    );
    expect(() => x.as("N", 3)).toThrow("as(N, 3) does not fit");
  });

  it("prints its numbers, and not its graph", () => {
    const y = parameter([1, 2]).mul(3);
    expect(String(y)).toBe("tensor([3, 6])");
    expect(inspect(y)).toBe("tensor([3, 6])");
    const square = tensor([
      [1, 2],
      [3, 4],
    ]);
    expect(String(square)).toBe("tensor([[1, 2],\n        [3, 4]])");
  });
});

describe("backward", () => {
  it("adds up the gradients of a node that is used twice", () => {
    const x = parameter(3);
    x.mul(x).add(x).backward(); // x² + x
    expect(x.grad?.item()).toBe(7);
  });

  it("adds up along all routes of a diamond, each node sent back once", () => {
    const x = parameter(2);
    const u = x.mul(x); // u is used three times
    u.mul(u).add(u).backward(); // x⁴ + x²
    expect(x.grad?.item()).toBe(4 * 8 + 4);
    expect(u.grad?.item()).toBe(2 * 4 + 1);
  });

  it("adds up over several losses until zeroGrad", () => {
    const x = parameter(2);
    x.mul(3).backward();
    x.mul(x).backward();
    expect(x.grad?.item()).toBe(7);
    x.zeroGrad();
    expect(x.grad).toBeNull();
    x.mul(5).backward();
    expect(x.grad?.item()).toBe(5);
  });

  it("sums the gradient of what was broadcast", () => {
    const x = parameter(zeros([4, 3]));
    const row = parameter(zeros([3]));
    const column = parameter(zeros([4, 1]));
    const one = parameter(1);
    x.add(row).add(column).mul(one).add(1).sum().backward();
    expect(row.grad?.toArray()).toEqual([4, 4, 4]);
    expect(column.grad?.toArray()).toEqual([[3], [3], [3], [3]]);
    expect(one.grad?.shape).toEqual([]);
    expect(x.grad?.shape).toEqual([4, 3]);
  });

  it("goes through 10 000 operations in a row", () => {
    const x = parameter(1);
    let y = x as Tensor;
    for (let i = 0; i < 10_000; i++) y = y.add(x);
    y.backward();
    expect(x.grad?.item()).toBe(10_001);
  });

  it("leaves constants without a gradient", () => {
    const x = parameter([1, 2]);
    const c = tensor([3, 4]);
    const array = NDArray.from([5, 6]);
    x.mul(c).mul(array).sum().backward();
    expect(x.grad?.toArray()).toEqual([15, 24]);
    expect(c.grad).toBeNull();
  });

  it("stops at detach", () => {
    const x = parameter(3);
    const y = x.mul(x);
    y.detach().mul(x).backward();
    expect(x.grad?.item()).toBe(9);
    expect(y.grad).toBeNull();
  });

  it("gives each node an array of its own", () => {
    const [a, b] = [parameter([1, 2]), parameter([3, 4])];
    a.add(b).sum().backward();
    a.grad!.data[0] = 100;
    expect(b.grad?.toArray()).toEqual([1, 1]);
  });

  it("keeps float32 where the parameter is float32", () => {
    const x = tensor([1, 2], { dtype: "float32", requiresGrad: true });
    const y = x.mul(0.1);
    expect(y.dtype).toBe("float32");
    y.mul(tensor([1, 1]))
      .sum()
      .backward(); // a float64 constant
    expect(x.grad?.dtype).toBe("float32");
    expect(x.grad?.data[0]).toBe(Math.fround(0.1));
  });

  it("starts from one number", () => {
    const y = parameter([1, 2]).mul(2);
    expect(() => y.backward()).toThrow(
      "backward() starts from one number, the loss, but the shape is (2,): " +
        "take sum() or mean() first.",
    );
    expect(() =>
      parameter([[3]])
        .mul(2)
        .backward(),
    ).not.toThrow();
  });

  it("asks for a parameter", () => {
    expect(() => tensor(3).mul(2).backward()).toThrow(
      "backward() found nothing to differentiate by: make the parameters " +
        "with tensor(…, { requiresGrad: true }). No gradient passes through " +
        "detach, sign, greater, equal and argmax.",
    );
  });

  it("refuses to go through a graph a second time, and changes nothing", () => {
    const x = parameter(3);
    const u = x.mul(x).named("u");
    const E = u.mul(2).named("E");
    E.backward();
    expect(() => E.backward()).toThrow(/was here before, at "E"/);
    expect(() => u.add(1).backward()).toThrow(/was here before, at "u"/);
    expect(() => u.add(x).backward()).toThrow(/compute the loss again/);
    expect(x.grad?.item()).toBe(12);
  });
});

describe("a computation without parameters", () => {
  it("remembers nothing", () => {
    const y = tensor(2).mul(tensor(3)).exp();
    expect(y.requiresGrad).toBe(false);
    expect(y.inputs).toEqual([]);
  });
});
