import { expect, it } from "vitest";
import { patchesOf } from "../../../lib/charts/patches.ts";

it("patches are connected along rows and columns, not across corners", () => {
  const values = [5, 5, 7, 7, 5, 7, 7, 7, 5];
  expect(patchesOf(values)).toEqual([0, 0, 1, 2, 0, 1, 2, 2, 3]);
});
