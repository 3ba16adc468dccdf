import { types } from "node:util";
import type { Text } from "../../kit/words/text.ts";
import { plainData } from "../words/plain-data.ts";
import { PlainDataError } from "./plain.ts";

// Taken before any of the submission's code is loaded, like in encode.ts.
const { isProxy } = types;
const { getOwnPropertyDescriptor, getPrototypeOf, hasOwn, is } = Object;
const { isFinite: isFiniteNumber } = Number;
const typedArray = Object.getPrototypeOf(Float64Array.prototype);
const lengthGetter = getOwnPropertyDescriptor(typedArray, "length")?.get;

/** The length of a typed array, whatever it says itself. */
export const lengthOf: (numbers: object) => number =
  Function.prototype.call.bind(lengthGetter as () => number);

/** Whether JSON can write the number as it is. */
export function isPlainNumber(value: number): boolean {
  return isFiniteNumber(value) && !is(value, -0);
}

/** The other numbers, as JSON texts. */
export function specialNumber(value: number): string {
  return is(value, -0) ? '"-0"' : `"${value}"`;
}

/** The value of a property, without running a getter. */
export function property(object: object, key: string): unknown {
  const descriptor = getOwnPropertyDescriptor(object, key);
  if (descriptor && !hasOwn(descriptor, "value")) {
    throw new PlainDataError(plainData.getter);
  }
  return descriptor?.value;
}

/** The name of the class that has this prototype. */
export function className(prototype: object): Text {
  const { value } = getOwnPropertyDescriptor(prototype, "constructor") ?? {};
  if (typeof value !== "function" || isProxy(value))
    return plainData.unknownClass;
  const name = getOwnPropertyDescriptor(value, "name")?.value;
  return typeof name === "string" && name
    ? plainData.class(name)
    : plainData.unnamedClass;
}

/** The getter of a property, of an object or of those that it inherits from. */
export function getterOf(object: object, key: string): () => unknown {
  for (let o: object | null = object; o; o = getPrototypeOf(o)) {
    const getter = getOwnPropertyDescriptor(o, key)?.get;
    if (getter) return getter;
  }
  throw new Error(`${key} has no getter: it is a field, or is not there.`);
}
