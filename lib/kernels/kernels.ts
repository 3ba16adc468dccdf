import { fastMap } from "./fast/map.ts";
import { fastMatmul } from "./fast/matmul.ts";
import { fastReduce } from "./fast/reduce.ts";
import { fastTotal } from "./fast/total.ts";
import {
  fastAllFinite,
  fastDescend,
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

// The loops that carry everything: compiled ones where they run, plain ones
// elsewhere. The plain ones say what is right.

const kernels = wasm?.kernels;

export const map = kernels ? fastMap(kernels) : plainMap.map;
export const zip = kernels ? fastZip(kernels) : plainZip.zip;
export const reduce = kernels ? fastReduce(kernels) : plainReduce.reduce;
export const total = kernels ? fastTotal(kernels) : plainReduce.total;
export const matmul = kernels ? fastMatmul(kernels) : plainMatmul.matmul;
export const mix = kernels ? fastMix(kernels) : plainUpdate.mix;
export const mixSquares = kernels
  ? fastMixSquares(kernels)
  : plainUpdate.mixSquares;
export const descend = kernels ? fastDescend(kernels) : plainUpdate.descend;
export const allFinite = kernels
  ? fastAllFinite(kernels)
  : plainUpdate.allFinite;
