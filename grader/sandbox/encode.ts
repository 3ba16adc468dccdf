import { types } from "node:util";
import type { NDArray } from "@course/lib";
import { plainData } from "../words/plain-data.ts";
import { LIMITS, PlainDataError } from "./plain.ts";
import {
  className,
  getterOf,
  isPlainNumber,
  lengthOf,
  property,
  specialNumber,
} from "./safe-look.ts";

// This file runs in the sandbox too, beside code that may change built-in
// objects. So it takes the functions that it needs before that code is loaded,
// and joins text, which calls nothing that can be changed.
const quote = JSON.stringify;
const { isArray } = Array;
const { isProxy, isFloat64Array, isFloat32Array } = types;
const { getPrototypeOf } = Object;
const { apply, ownKeys } = Reflect;
const { isSafeInteger } = Number;
const objectPrototype = Object.prototype;

/** A list or object that is being written, and the one that it is in. */
interface Outer {
  value: object;
  depth: number;
  outer: Outer | undefined;
}

/** Writes plain data as JSON, in the form of `Wire`. */
export class Encoder {
  private length = 0;
  private readonly arrayClass: typeof NDArray;
  private readonly readData: () => unknown;

  constructor(arrayClass: typeof NDArray) {
    this.arrayClass = arrayClass;
    this.readData = getterOf(arrayClass.prototype, "data");
  }

  /**
   * @throws {PlainDataError} for what is not plain data, a cycle, or too much.
   */
  encode(value: unknown): string {
    this.length = 0;
    return this.any(value, undefined);
  }

  private any(value: unknown, outer: Outer | undefined): string {
    switch (typeof value) {
      case "number":
        return this.count(
          isPlainNumber(value)
            ? `${value}`
            : `{"type":"number","value":${specialNumber(value)}}`,
        );
      case "string":
        return this.count(quote(value));
      case "boolean":
        return value ? "true" : "false";
      case "undefined":
        return this.count('{"type":"undefined"}');
      case "object":
        return value === null ? "null" : this.object(value, outer);
      default:
        throw new PlainDataError(plainData.ofType(typeof value));
    }
  }

  private object(value: object, outer: Outer | undefined): string {
    if (isProxy(value)) throw new PlainDataError(plainData.proxy);
    for (let o = outer; o; o = o.outer) {
      if (o.value === value) throw new PlainDataError(plainData.cycle);
    }
    const here = { value, depth: (outer?.depth ?? 0) + 1, outer };
    if (here.depth > LIMITS.depth) {
      throw new PlainDataError(plainData.tooDeep(LIMITS.depth));
    }
    if (isArray(value)) return this.list(value, here);
    if (this.isArray(value)) return this.ndarray(value);
    const prototype = getPrototypeOf(value);
    if (prototype !== objectPrototype && prototype !== null) {
      throw new PlainDataError(plainData.instance(className(prototype)));
    }
    return this.entries(value, here);
  }

  /** As `instanceof` says, which would run the code of a Proxy on the way. */
  private isArray(value: object): value is NDArray {
    for (let o = getPrototypeOf(value); o; o = getPrototypeOf(o)) {
      if (isProxy(o)) throw new PlainDataError(plainData.proxy);
      if (o === this.arrayClass.prototype) return true;
    }
    return false;
  }

  private list(list: readonly unknown[], here: Outer): string {
    let text = "";
    for (let i = 0; i < list.length; i++) {
      text += `${i > 0 ? "," : ""}${this.any(property(list, `${i}`), here)}`;
    }
    return this.count(`[${text}]`, list.length + 2);
  }

  private entries(object: object, here: Outer): string {
    const keys = ownKeys(object);
    let text = "";
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (typeof key !== "string") throw new PlainDataError(plainData.symbol);
      const value = this.any(property(object, key), here);
      text += `${i > 0 ? "," : ""}[${this.count(quote(key))},${value}]`;
    }
    return this.count(`{"type":"object","entries":[${text}]}`, 40);
  }

  /** Reads each part once: it may be a different one the second time. */
  private ndarray(array: NDArray): string {
    const shape = property(array, "shape");
    const data = this.dataOf(array);
    const isStorage = isFloat64Array(data) || isFloat32Array(data);
    const isShape = isArray(shape) && !isProxy(shape);
    if (!isShape || shape.length > LIMITS.axes || !isStorage) {
      throw new PlainDataError(plainData.brokenArray);
    }
    const dtype = isFloat64Array(data) ? "float64" : "float32";
    let sizes = "";
    for (let i = 0; i < shape.length; i++) {
      const size = property(shape, `${i}`);
      if (!isSafeInteger(size) || (size as number) < 0) {
        throw new PlainDataError(plainData.brokenArray);
      }
      sizes += `${i > 0 ? "," : ""}${size}`;
    }
    let numbers = "";
    const length = lengthOf(data);
    for (let i = 0; i < length; i++) {
      const x = data[i];
      const text = isPlainNumber(x) ? `${x}` : specialNumber(x);
      numbers += `${i > 0 ? "," : ""}${this.count(text)}`;
    }
    return this.count(
      `{"type":"ndarray","shape":[${sizes}],"dtype":"${dtype}",` +
        `"data":[${numbers}]}`,
      100,
    );
  }

  private dataOf(array: NDArray): unknown {
    try {
      return apply(this.readData, array, []);
    } catch {
      throw new PlainDataError(plainData.brokenArray);
    }
  }

  private count(text: string, length = text.length): string {
    this.length += length;
    if (this.length > LIMITS.length) {
      throw new PlainDataError(plainData.tooLong(LIMITS.length));
    }
    return text;
  }
}
