import { arange, NDArray, ones, Random, SGD, tidy } from "@course/lib";
import { describe, expect, it } from "vitest";

/** (3, 40): large enough for the workspace, and for the kernels. */
const x = () => arange(120).reshape([3, 40]);

/** The transpose, number by number. */
function moved(x: NDArray): NDArray {
  const [K, L] = x.shape;
  const rows = Array.from({ length: L }, (_, l) =>
    Array.from({ length: K }, (_, k) => x.at(k, l)),
  );
  return NDArray.from(rows, { dtype: x.dtype });
}

describe("a transposed matrix", () => {
  it("of 2 × 3 is that of the lecture", () => {
    const X = NDArray.from([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(X.T.toArray()).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect([...X.T.data]).toEqual([1, 4, 2, 5, 3, 6]);
    expect(X.T.at(2, 0)).toBe(3);
  });

  it("is right in every operation", () => {
    const X = x();
    const T = moved(X);
    const other = new Random(1).normal([40, 3]);
    const uses: ((T: NDArray) => NDArray)[] = [
      ...[(T: NDArray) => T, (T: NDArray) => T.T, (T: NDArray) => T.T.T],
      ...[(T: NDArray) => T.add(other), (T: NDArray) => other.sub(T)],
      ...[(T: NDArray) => T.exp(), (T: NDArray) => T.neg().add(1)],
      ...[(T: NDArray) => T.sum(0), (T: NDArray) => T.mean(1)],
      ...[(T: NDArray) => T.reshape([120]), (T: NDArray) => T.slice(1, 3)],
      ...[(T: NDArray) => T.rows([5, 2]), (T: NDArray) => T.row(7)],
      ...[(T: NDArray) => T.astype("float32"), (T: NDArray) => T.as("L", "K")],
      ...[(T: NDArray) => T.matmul(X), (T: NDArray) => X.matmul(T)],
      (T: NDArray) => T.matmul(other.T),
      (T: NDArray) => T.T.matmul(other),
    ];
    for (const use of uses) {
      expect(use(X.T).toArray()).toEqual(use(T).toArray());
      const inside = tidy(() => use(X.T));
      tidy(() => ones([500]).add(1));
      expect(inside.toArray()).toEqual(use(T).toArray());
    }
  });

  it("made before tidy is there in every tidy, and after", () => {
    const T = x().T;
    for (let run = 0; run < 3; run++) {
      expect(tidy(() => T.add(run)).at(39, 2)).toBe(119 + run);
    }
    expect(T.at(39, 2)).toBe(119);
  });

  it("made in tidy and left there is an error, as any other", () => {
    const left: NDArray[] = [];
    tidy(() => {
      left.push(x().add(1).T);
    });
    tidy(() => 0);
    expect(() => left[0].data).toThrow("This array of shape (40, 3) was made");
  });

  it("shows a change in place until it has numbers of its own", () => {
    const X = x();
    const { T } = X;
    X.data[1] = -5;
    expect(T.matmul(NDArray.from([[1], [0], [0]])).at(1, 0)).toBe(-5);
    expect(T.at(1, 0)).toBe(-5);
    X.data[1] = -6;
    expect(T.at(1, 0)).toBe(-5);
    expect(X.T.at(1, 0)).toBe(-6);
  });

  it("has data of its own, which may be written without harm", () => {
    const X = x();
    X.T.data[1] = -5;
    expect(X.data).toEqual(x().data);
  });

  it("of weights is fresh each time that it is asked for", () => {
    const W = x();
    W.T.at(0, 0);
    new SGD({ lr: 1 }).update({ W }, { W: ones([3, 40]) });
    expect(W.T.at(39, 2)).toBe(118);
  });
});
