import type { Family } from "../attack.ts";

// A shape that only broadcasts to the right one is wrong.
export const wrongShapes: Family = {
  name: "wrong shapes",
  attacks: [
    {
      name: "a shape that broadcasts: a number",
      body: "return NDArray.from(1);",
      double: "wrong",
      says: "but it has ()",
    },
    {
      name: "a shape that broadcasts: (1, 1)",
      body: "return zeros([1, 1]);",
      double: "wrong",
      says: "but it has (1, 1)",
    },
    {
      name: "a shape that broadcasts: (1, 2, 3)",
      body: "return x.mul(2).reshape([1, 2, 3]);",
      double: "wrong",
      says: "but it has (1, 2, 3)",
    },
    {
      name: "the transposed shape",
      body: "return x.mul(2).T;",
      double: "wrong",
      says: "but it has (3, 2)",
    },
    {
      name: "no numbers at all",
      body: "return zeros([0, 3]);",
      double: "wrong",
      says: "but it has (0, 3)",
    },
    {
      name: "two thousand million rows without a number",
      body: "return NDArray.from(new Float64Array(0), { shape: [2 ** 31, 0] });",
      double: "result",
      says: "an NDArray of shape (2147483648, 0) with 0 numbers",
    },
    {
      name: "rows of rows without end, and without a number",
      body: "return NDArray.from(new Float64Array(0), { shape: [...Array(31).fill(10), 0] });",
      double: "result",
      says: "with 0 numbers",
    },
    {
      name: "no row, of very many numbers",
      body: "return NDArray.from(new Float64Array(0), { shape: [0, 2 ** 40] });",
      double: "result",
      says: "an NDArray of shape (0, 1099511627776) with 0 numbers",
    },
    {
      name: "the greatest sizes, on an array that says so itself",
      body: "return Object.create(x, { shape: { value: [2 ** 53 - 1, 0] }, content: { value: { data: new Float64Array(0), shape: [2 ** 53 - 1, 0] } } });",
      double: "result",
      says: "an NDArray of shape (9007199254740991, 0) with 0 numbers",
    },
    {
      name: "a size that is no whole number",
      body: "return Object.create(x, { shape: { value: [1.5, 4] } });",
      double: "result",
      says: "a broken NDArray",
    },
    {
      name: "a size below zero",
      body: "return Object.create(x, { shape: { value: [-2, -3] } });",
      double: "result",
      says: "a broken NDArray",
    },
    {
      name: "thirty-three axes",
      body: "return Object.create(x, { shape: { value: Array(33).fill(1) } });",
      double: "result",
      says: "a broken NDArray",
    },
    {
      name: "other numbers than the shape has",
      body: "return Object.create(x, { shape: { value: [7] } });",
      double: "result",
      says: "an NDArray of shape (7) with 6 numbers",
    },
  ],
};
