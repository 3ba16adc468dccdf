import type { NDArray } from "@course/lib";
import { plainData } from "../words/plain-data.ts";
import {
  LIMITS,
  PlainDataError,
  type SpecialNumber,
  type Wire,
} from "./plain.ts";

const special: Record<SpecialNumber, number> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
  "-0": -0,
};
const { defineProperty } = Object;
const { isArray } = Array;

/**
 * The value that `wire` stands for; arrays become objects of `arrayClass`.
 *
 * @throws {PlainDataError} when an array's numbers do not fill its shape.
 */
export function decode(wire: Wire, arrayClass: typeof NDArray): unknown {
  if (typeof wire !== "object" || wire === null) return wire;
  if (isArray(wire)) {
    const list: unknown[] = [];
    for (let i = 0; i < wire.length; i++) {
      list[i] = decode(wire[i], arrayClass);
    }
    return list;
  }
  switch (wire.type) {
    case "undefined":
      return undefined;
    case "number":
      return special[wire.value];
    case "object": {
      const object = {};
      for (let i = 0; i < wire.entries.length; i++) {
        const entry = wire.entries[i]; // by index: iterators can be changed
        // Not object[key] = …, which would treat "__proto__" as no name.
        defineProperty(object, entry[0], {
          value: decode(entry[1], arrayClass),
          writable: true,
          enumerable: true,
          configurable: true,
        });
      }
      return object;
    }
    case "ndarray":
      return decodeArray(wire, arrayClass);
  }
}

function decodeArray(
  { shape, dtype, data }: Extract<Wire, { type: "ndarray" }>,
  arrayClass: typeof NDArray,
): NDArray {
  let size = 1;
  let rows = 1;
  for (let i = 0; i < shape.length; i++) {
    size *= shape[i];
    if (shape[i] > 0) rows *= shape[i];
  }
  // Of rows without a number there can be any number: whoever shows them, say,
  // would never come to an end.
  const isEndless = size === 0 && rows > LIMITS.emptyRows;
  if (size !== data.length || isEndless) {
    throw new PlainDataError(
      plainData.otherSize(`(${shape.join(", ")})`, data.length),
    );
  }
  const numbers = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const entry = data[i];
    numbers[i] = typeof entry === "number" ? entry : special[entry];
  }
  return arrayClass.from(numbers, { shape, dtype });
}
