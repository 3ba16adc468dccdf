import { type DType, NDArray } from "@course/lib";
import fc from "fast-check";

/** Numbers that stay exact in sums and products: small whole ones. */
const whole = fc.integer({ min: -9, max: 9 });
const size = fc.integer({ min: 0, max: 4 });
const dtypes = fc.constantFrom<DType>("float64", "float32");

/** Shapes of rank 0 to 3, sizes 0 to 4. */
export const shapes = fc.array(size, { maxLength: 3 });

/** An array of this shape, of small whole numbers. */
export function arrayOf(shape: readonly number[]): fc.Arbitrary<NDArray> {
  const length = shape.reduce((product, n) => product * n, 1);
  return fc
    .tuple(fc.array(whole, { minLength: length, maxLength: length }), dtypes)
    .map(([numbers, dtype]) =>
      NDArray.from(Float64Array.from(numbers), { shape, dtype }),
    );
}

/** Arrays of any shape. */
export const arrays = shapes.chain(arrayOf);

/** Matrices A (N, K), B (K, L) and C (K, L). */
export const factors = fc
  .tuple(size, size, size)
  .chain(([N, K, L]) =>
    fc.tuple(arrayOf([N, K]), arrayOf([K, L]), arrayOf([K, L])),
  );

/**
 * Two arrays that broadcast against each other: from one shape, some sizes
 * became 1, and some axes at the front were left out.
 */
export const pairs = shapes.chain((shape) => {
  const operand = fc
    .tuple(
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      fc.integer({ min: 0, max: shape.length }),
    )
    .chain(([narrow, from]) =>
      arrayOf(shape.map((n, a) => (narrow[a] ? 1 : n)).slice(from)),
    );
  return fc.tuple(operand, operand);
});
