import type { Storage } from "../dtype.ts";

/** y ← p y + q x, in place. */
export function mix(y: Storage, p: number, q: number, x: Storage): void {
  for (let i = 0; i < y.length; i++) y[i] = p * y[i] + q * x[i];
}

/** y ← p y + q x², in place. */
export function mixSquares(y: Storage, p: number, q: number, x: Storage): void {
  for (let i = 0; i < y.length; i++) y[i] = p * y[i] + q * (x[i] * x[i]);
}

/** How {@link descend} divides: by √(scale · r + inside) + outside. */
export interface Root {
  r: Storage;
  scale: number;
  inside: number;
  outside: number;
}

/** y ← p y − q x / (√(scale · r + inside) + outside), in place. */
export function descend(
  y: Storage,
  p: number,
  q: number,
  x: Storage,
  { r, scale, inside, outside }: Root,
): void {
  for (let i = 0; i < y.length; i++) {
    const root = Math.sqrt(scale * r[i] + inside) + outside;
    y[i] = p * y[i] - (q * x[i]) / root;
  }
}

/** What {@link descendByMoments} remembers, and how it divides. */
export interface Moments extends Root {
  /** The mean gradient, and the share of it that stays. */
  s: Storage;
  beta1: number;
  /** The share of the mean square r that stays. */
  beta2: number;
}

/**
 * s ← β₁ s + (1 − β₁) x,  r ← β₂ r + (1 − β₂) x²,  and then
 * y ← p y − q s / (√(scale · r + inside) + outside), in place.
 */
export function descendByMoments(
  y: Storage,
  p: number,
  q: number,
  x: Storage,
  moments: Moments,
): void {
  const { s, r, beta1, beta2 } = moments;
  mix(s, beta1, 1 - beta1, x);
  mixSquares(r, beta2, 1 - beta2, x);
  descend(y, p, q, s, moments);
}

/** Whether no number is NaN or infinite. */
export function allFinite(x: Storage): boolean {
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(x[i])) return false;
  }
  return true;
}
