/** The functions that arrays apply number by number. */

/** A function of one number. */
export type Unary = (x: number) => number;

/** A function of two numbers. */
export type Binary = (a: number, b: number) => number;

/** a + b */
export const add: Binary = (a, b) => a + b;

/** a − b */
export const sub: Binary = (a, b) => a - b;

/** a · b */
export const mul: Binary = (a, b) => a * b;

/** a / b */
export const div: Binary = (a, b) => a / b;

/** aᵇ */
export const pow: Binary = (a, b) => a ** b;

/** The larger of a and b; NaN if one of them is NaN. */
export const maximum: Binary = Math.max;

/** 1 where a > b, otherwise 0. */
export const greater: Binary = (a, b) => (a > b ? 1 : 0);

/** 1 where a = b, otherwise 0. */
export const equal: Binary = (a, b) => (a === b ? 1 : 0);

/** −x */
export const neg: Unary = (x) => -x;

/** σ(x) = 1 / (1 + exp(−x)) */
export const sigmoid: Unary = (x) => 1 / (1 + Math.exp(-x));

/** y (1 − y), the slope of σ where it is y. */
export const sigmoidSlope: Unary = (y) => y * (1 - y);
