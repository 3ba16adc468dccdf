import { COMPILED } from "./compiled.ts";

/** A kernel: it takes places in memory and counts, and answers a number. */
type Kernel = (...args: number[]) => number;

/** The part of the standard library that TypeScript knows for browsers only. */
declare const WebAssembly: {
  Memory: new (size: {
    initial: number;
    maximum: number;
  }) => {
    buffer: ArrayBuffer;
  };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (
    module: object,
    imports: object,
  ) => { exports: Record<string, Kernel> };
};

/** The compiled kernels by their names in assembly/index.ts. */
export type Kernels = Record<string, Kernel>;

/** The kernels that run, with the memory in which they find their operands. */
export interface Wasm {
  kernels: Kernels;
  buffer: ArrayBuffer;
}

/** All of the memory is reserved at once; what nobody touches takes none. */
export const MEMORY_BYTES = 320 * 2 ** 20;
const PAGE_BYTES = 2 ** 16;

/**
 * The compiled kernels, or undefined where there is no WebAssembly, or none
 * with SIMD. Then the plain versions run; that is said once.
 */
export const wasm = start();

function start(): Wasm | undefined {
  try {
    const pages = MEMORY_BYTES / PAGE_BYTES;
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const module = new WebAssembly.Module(Buffer.from(COMPILED, "base64"));
    const instance = new WebAssembly.Instance(module, { env: { memory } });
    const kernels = instance.exports as Kernels;
    return { kernels, buffer: memory.buffer };
  } catch (error) {
    console.warn(
      `@course/lib computes with plain loops, some ten times slower: ` +
        `WebAssembly with SIMD does not start here (${error}).`,
    );
    return undefined;
  }
}
