import { fastMap } from "./fast/map.ts";
import { fastMatmul } from "./fast/matmul.ts";
import { fastReduce } from "./fast/reduce.ts";
import { fastTotal } from "./fast/total.ts";
import {
  fastAllFinite,
  fastDescend,
  fastDescendByMoments,
  fastMix,
  fastMixSquares,
} from "./fast/update.ts";
import { fastZip } from "./fast/zip.ts";
import { wasm } from "./module.ts";
import * as plainMap from "./plain/map.ts";
import * as plainMatmul from "./plain/matmul.ts";
import * as plainReduce from "./plain/reduce.ts";
import * as plainUpdate from "./plain/update.ts";
import * as plainZip from "./plain/zip.ts";

// The loops that carry everything. Where WebAssembly runs they are the compiled
// ones; elsewhere, and for what has no kernel, the plain ones, which say what
// is right.

const kernels = wasm?.kernels;

/** y = f(x), number by number. */
export const map = kernels ? fastMap(kernels) : plainMap.map;

/** y = f(a, b), number by number, of matrices, rows, columns or numbers. */
export const zip = kernels ? fastZip(kernels) : plainZip.zip;

/** One number out of those along an axis. */
export const reduce = kernels ? fastReduce(kernels) : plainReduce.reduce;

/** One number out of all. */
export const total = kernels ? fastTotal(kernels) : plainReduce.total;

/** The product of two matrices. */
export const matmul = kernels ? fastMatmul(kernels) : plainMatmul.matmul;

/** y ← p y + q x, in place. */
export const mix = kernels ? fastMix(kernels) : plainUpdate.mix;

/** y ← p y + q x², in place. */
export const mixSquares = kernels
  ? fastMixSquares(kernels)
  : plainUpdate.mixSquares;

/** y ← p y − q x / (√(scale · r + inside) + outside), in place. */
export const descend = kernels ? fastDescend(kernels) : plainUpdate.descend;

/** One step of Adam, in place: see the plain one. */
export const descendByMoments = kernels
  ? fastDescendByMoments(kernels)
  : plainUpdate.descendByMoments;

/** Whether no number is NaN or infinite. */
export const allFinite = kernels
  ? fastAllFinite(kernels)
  : plainUpdate.allFinite;
