// What JavaScript calls for arrays of float32.

import { map } from "./map";
import { matmul } from "./matmul";
import { finish } from "./reduce";
import { reduceColumns } from "./reduce-columns";
import { reduceRows } from "./reduce-rows";
import {
  allFinite,
  descend,
  descendByMoments,
  mix,
  mixSquares,
} from "./update";
import { zip } from "./zip";

export function map32(number: i32, x: usize, y: usize, n: usize): void {
  map<f32>(number, x, y, n);
}

export function zip32(
  number: i32,
  a: usize,
  aRow: usize,
  aCol: usize,
  b: usize,
  bRow: usize,
  bCol: usize,
  y: usize,
  rows: usize,
  cols: usize,
): void {
  zip<f32>(number, a, aRow, aCol, b, bRow, bCol, y, rows, cols);
}

export function reduceColumns32(
  number: i32,
  x: usize,
  mean: usize,
  y: usize,
  rows: usize,
  cols: usize,
  more: bool,
): void {
  reduceColumns<f32>(number, x, mean, y, rows, cols, more);
}

export function reduceRows32(
  number: i32,
  x: usize,
  mean: usize,
  y: usize,
  rows: usize,
  cols: usize,
): void {
  reduceRows<f32>(number, x, mean, y, rows, cols);
}

export function finish32(x: usize, y: usize, n: usize, divisor: f64): void {
  finish<f32>(x, y, n, divisor);
}

export function matmul32(
  a: usize,
  aRow: usize,
  aCol: usize,
  b: usize,
  bRow: usize,
  bCol: usize,
  c: usize,
  M: usize,
  K: usize,
  N: usize,
  room: usize,
  more: bool,
  finite: bool,
): void {
  matmul<f32>(a, aRow, aCol, b, bRow, bCol, c, M, K, N, room, more, finite);
}

export function mix32(y: usize, p: f64, q: f64, x: usize, n: usize): void {
  mix<f32>(y, p, q, x, n);
}

export function mixSquares32(
  y: usize,
  p: f64,
  q: f64,
  x: usize,
  n: usize,
): void {
  mixSquares<f32>(y, p, q, x, n);
}

export function descend32(
  y: usize,
  p: f64,
  q: f64,
  x: usize,
  r: usize,
  scale: f64,
  inside: f64,
  outside: f64,
  n: usize,
): void {
  descend<f32>(y, p, q, x, r, scale, inside, outside, n);
}

export function descendByMoments32(
  y: usize,
  p: f64,
  q: f64,
  x: usize,
  s: usize,
  beta1: f64,
  r: usize,
  beta2: f64,
  scale: f64,
  inside: f64,
  outside: f64,
  n: usize,
): void {
  descendByMoments<f32>(
    y,
    p,
    q,
    x,
    s,
    beta1,
    r,
    beta2,
    scale,
    inside,
    outside,
    n,
  );
}

export function allFinite32(x: usize, n: usize): bool {
  return allFinite<f32>(x, n);
}
