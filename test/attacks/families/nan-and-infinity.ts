import type { Family } from "../attack.ts";

// What cannot be compared is not near.
export const nanAndInfinity: Family = {
  name: "nan and infinity",
  attacks: [
    {
      name: "NaN",
      body: "return x.mul(NaN);",
      double: "wrong",
      says: "NaN (not a number) in all places",
    },
    {
      name: "infinity",
      body: "return x.mul(Infinity);",
      double: "wrong",
      says: "The result is wrong in all places.",
    },
    {
      name: "a NaN among right numbers",
      body: "const y = x.mul(2); y.data[0] = NaN; return y;",
      double: "wrong",
      says: "NaN (not a number) in 1 of 6 places",
    },
    {
      name: "-0",
      body: "return x.mul(-0);",
      double: "wrong",
      says: "every number is 0",
    },
  ],
};
