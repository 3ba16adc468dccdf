import { NDArray } from "@course/lib";
import { expect, test } from "vitest";
import { decode } from "../../../grader/sandbox/decode.ts";
import { Encoder } from "../../../grader/sandbox/encode.ts";
import { LIMITS } from "../../../grader/sandbox/plain.ts";
import { readReply } from "../../../grader/sandbox/reply.ts";

const encode = (value: unknown) => new Encoder(NDArray).encode(value);

/** There and back, as a reply from the sandbox. */
function travel(value: unknown): unknown {
  const line = `{"token":"t","id":1,"value":${encode(value)}}`;
  const reply = readReply(line, "t");
  if (!reply || !("value" in reply)) throw new Error(`not read: ${line}`);
  return decode(reply.value, NDArray);
}

test.each([
  [0.1 + 0.2],
  [-0],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [Number.NEGATIVE_INFINITY],
  [5e-324],
  ['"quoted"\n\u2028 日本 \ud800'],
  [true],
  [null],
  [undefined],
  [[1, [undefined, []]]],
  [{ a: { type: "ndarray" }, "": [] }],
])("%j comes back as it is", (value) => {
  expect(travel(value)).toStrictEqual(value);
});

test("arrays come back with shape, kind of number and every number", () => {
  const numbers = Float32Array.of(1.5, Number.NaN, -0, Infinity, 0.1, 2);
  const x = travel(NDArray.from(numbers, { shape: [2, 1, 3] })) as NDArray;
  expect(x).toBeInstanceOf(NDArray);
  expect([x.shape, x.dtype]).toEqual([[2, 1, 3], "float32"]);
  expect([...x.data]).toEqual([...numbers]);
});

test("a key named __proto__ is a key like others", () => {
  const value = JSON.parse('{"__proto__": {"a": 1}}');
  const back = travel(value) as object;
  expect(Object.keys(back)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
});

const cycle: unknown[] = [];
cycle.push([cycle]);
let deep: unknown = 1;
for (let i = 0; i <= LIMITS.depth; i++) deep = [deep];

test.each<[string, unknown]>([
  ["a function", () => 1],
  ["a symbol", Symbol("s")],
  ["a symbol", { [Symbol("s")]: 1 }],
  ["a bigint", 1n],
  ["a Proxy", [new Proxy({}, {})]],
  [
    "an object with a getter",
    {
      get a() {
        throw new Error("ran");
      },
    },
  ],
  ["an object in itself", cycle],
  ["an instance of Date", new Date(0)],
  ["an instance of Float64Array", new Float64Array(2)],
  ["an unnamed class", new (class {})()],
  ["a broken NDArray", Object.create(NDArray.prototype)],
  ["lists more than 20 deep", deep],
  ["more than 8000000 characters", "a".repeat(LIMITS.length)],
  [
    "more than 8000000 characters",
    NDArray.from(new Float64Array(6e5).fill(Math.PI)),
  ],
])("refuses %s", (what, value) => {
  expect(() => encode(value)).toThrow(what);
});

test.each([
  ["no JSON", "hello"],
  ["another token", '{"token":"x","id":1,"value":1}'],
  ["no token", '{"id":1,"value":1}'],
  ["more than it should", '{"token":"t","id":1,"value":1,"verdict":"pass"}'],
  ["an unknown kind of value", '{"token":"t","id":1,"value":{"type":"code"}}'],
  [
    "an unknown kind of error",
    '{"token":"t","id":1,"error":{"kind":"passed","message":""}}',
  ],
  [
    "a negative size",
    '{"token":"t","id":1,"value":{"type":"ndarray","shape":[-1],"dtype":"float64","data":[]}}',
  ],
  ["brackets without end", `{"token":"t","id":1,"value":${"[".repeat(1e6)}`],
])("reads no reply with %s", (_, line) => {
  expect(readReply(line, "t")).toBeUndefined();
});

test("refuses an array whose numbers do not fill its shape", () => {
  expect(() =>
    decode(
      { type: "ndarray", shape: [2, 2], dtype: "float64", data: [1, 2, 3] },
      NDArray,
    ),
  ).toThrow("shape (2, 2) with 3 numbers");
});
