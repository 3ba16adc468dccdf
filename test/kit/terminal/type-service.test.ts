import { expect, it } from "vitest";
import { TypeService } from "../../../kit/terminal/types/type-service.ts";
import { root } from "../../../scripts/setup/root.mjs";

const cells = (...sources: string[]) =>
  sources.map((source, i) => ({ number: i + 1, source }));

it("refuses what the notebook's kernel refuses, cell by cell, and learns of changes", () => {
  const service = new TypeService(root);
  const right = [
    'import { NDArray } from "@course/lib";',
    "const X: NDArray<['N', 'K']> = null!; const dY: NDArray<['N', 'L']> = null!;",
    "const dW: NDArray<['K', 'L']> = X.T.matmul(dY); await 1; console.log(dW);",
  ];
  expect(service.check(cells(...right))).toEqual([]);
  const wrong = right[2].replace("X.T", "\nX");
  expect(service.check(cells(right[0], right[1], wrong))).toMatchObject([
    {
      cell: 3,
      line: 2,
      message: expect.stringContaining("inner sizes differ"),
    },
  ]);
  expect(service.check(cells(...right, "const dW = 1; dW.T;"))).toMatchObject([
    {
      cell: 4,
      line: 1,
      message: expect.stringContaining("'T' does not exist"),
    },
  ]);
  expect(service.check(cells(...right))).toEqual([]);
}, 60_000);
