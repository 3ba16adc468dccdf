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
  ],
};
