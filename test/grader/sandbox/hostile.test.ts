import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import * as reply from "../../../grader/sandbox/reply.ts";
import { Sandbox } from "../../../grader/sandbox/sandbox.ts";
import {
  openWorkshop,
  type Workshop,
} from "../../../grader/sandbox/workshop.ts";
import { failures } from "../../../grader/words/failures.ts";

const rules = { names: ["A"], allow: ["NDArray", "zeros"] };
let workshop: Workshop;
let sandbox: Sandbox;

beforeAll(async () => {
  workshop = await openWorkshop(rules);
});
afterAll(() => workshop.remove());
afterEach(() => {
  vi.restoreAllMocks();
  sandbox.close();
});

/** Evaluates `A()`, the body of which is the student's. */
async function run(body: string): Promise<unknown> {
  const code = `const { NDArray, zeros } = require("@course/lib");
    exports.A = () => { ${body} };`;
  const whole = { names: ["A"], code };
  const program = { whole, separate: () => [whole], problems: {}, remarks: [] };
  sandbox = new Sandbox(program, { workshop, seed: 1, timeLimit: 3_000 });
  await sandbox.renew();
  return sandbox.evaluate("({ A }) => A()", {});
}

/** Changes each of the methods, in vain or not, and tells what it was given. */
const spy = (object: string, ...names: string[]) => `
  globalThis.seen ??= [];
  for (const name of ${JSON.stringify(names)}) {
    try {
      const { get } = Object.getOwnPropertyDescriptor(${object}, name);
      const told = function () { seen.push(name); return undefined; };
      Object.defineProperty(${object}, name, get ? { get: told } : { value: told });
    } catch {}
  }`;

test.each([
  ["Object.getPrototypeOf(Uint8Array.prototype)", "subarray", "slice"],
  ["Object.getPrototypeOf(Uint8Array.prototype)", "length", "buffer"],
  ["Uint8Array.prototype", "constructor"],
  ["String.prototype", "slice", "indexOf"],
  ["Promise.prototype", "then", "constructor"],
  ["Map.prototype", "get", "set"],
  ["JSON", "stringify", "parse"],
  ["globalThis", "Promise", "Uint8Array", "Error", "String"],
])("is not moved by a changed %s", async (object, ...names) => {
  await run(`${spy(object, ...names)} return 1;`);
  const seen = "() => { console.log('hi'); return globalThis.seen; }";
  expect(await sandbox.evaluate(seen, {})).toEqual([]);
  expect(sandbox.printed).toMatch(/hi\n$/);
});

test.each([
  [
    "a size that is another one the second time",
    "let n = 0; const shape = new Proxy([1], { get: (o, k) => k === '0' && n++ ? '1],RAW' : o[k] });" +
      "return Object.create(NDArray.prototype, { shape: { value: shape }, content: { value: { data: new Float64Array(1), shape: [1] } }, run: { value: 0 } });",
  ],
  [
    "numbers that are texts",
    "const data = Object.create(Float64Array.prototype, { length: { value: 1 }, 0: { value: 'RAW\\n' } });" +
      "return Object.create(NDArray.prototype, { shape: { value: [1] }, content: { value: { data, shape: [1] } }, run: { value: 0 } });",
  ],
  [
    "a shape that is calculated",
    "return Object.create(NDArray.prototype, { shape: { get: () => [1] }, content: { value: { data: new Float64Array(1), shape: [1] } }, run: { value: 0 } });",
  ],
])("refuses an array with %s", async (_, body) => {
  const lines = vi.spyOn(reply, "readReply");
  await expect(run(body)).rejects.toMatchObject({
    failure: { kind: "result" },
  });
  for (const [line] of lines.mock.calls) expect(line).not.toMatch(/RAW/);
});

test("believes the length that a typed array has, not the one it tells", async () => {
  const body =
    "const array = NDArray.from([7]);" +
    "Object.defineProperty(array.data, 'length', { value: 1e6 });" +
    "return array;";
  expect(await run(body)).toMatchObject({ shape: [1] });
});

test("lets a class be extended and a method be added", async () => {
  const body =
    "Array.prototype.total = function () { return this.reduce((a, b) => a + b); };" +
    "class Bad extends Error { constructor() { super('b'); this.name = 'Bad'; } }" +
    "class Table extends Map { get(k) { return super.get(k) ?? 0; } }" +
    "return [[1, 2].total(), new Bad().name, new Table().get('a'), Math.random = 1];";
  expect(await run(body)).toEqual([3, "Bad", 0, 1]);
});

test("a line that cannot be read ends only its own process", async () => {
  vi.spyOn(reply, "readReply").mockImplementation(() => {
    throw new RangeError("too much");
  });
  await expect(run("return 1;")).rejects.toMatchObject({
    failure: {
      kind: "crashed",
      message: failures.unreadable("RangeError: too much"),
    },
  });
  vi.restoreAllMocks();
  await sandbox.renew();
  expect(await sandbox.evaluate("({ A }) => A()", {})).toBe(1);
});
