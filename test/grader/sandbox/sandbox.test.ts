import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { NDArray } from "@course/lib";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import * as reply from "../../../grader/sandbox/reply.ts";
import { Sandbox } from "../../../grader/sandbox/sandbox.ts";
import { TestTime } from "../../../grader/sandbox/walls/test-time.ts";
import {
  openWorkshop,
  type Workshop,
} from "../../../grader/sandbox/workshop.ts";
import { bytesOf } from "../../../grader/spec/bytes-of.ts";
import { Preparer } from "../../../grader/submission/preparer.ts";
import { failures } from "../../../grader/words/failures.ts";
import { cells } from "../submission/cells.ts";

const rules = { names: ["A", "B"], allow: ["NDArray", "zeros"] };
const preparer = new Preparer();
const LIMIT = 3_000; // milliseconds
let workshop: Workshop;
let sandbox: Sandbox;

beforeAll(async () => {
  workshop = await openWorkshop(rules);
});
afterAll(async () => {
  await workshop.remove();
  await preparer.end();
});
afterEach(() => sandbox.close());

async function sandboxOf(...sources: string[]): Promise<Sandbox> {
  const bytes = bytesOf(cells(...sources));
  const prepared = await preparer.prepare(bytes, rules, { withTypes: false });
  if ("refused" in prepared) throw new Error(prepared.refused.en);
  const { program } = prepared;
  sandbox = new Sandbox(program, { workshop, seed: 1, timeLimit: LIMIT });
  await sandbox.renew();
  return sandbox;
}

const failing = (kind: string, message: RegExp) => {
  const en = expect.stringMatching(message);
  const ja = expect.stringMatching(/\p{Script=Hiragana}/u);
  return expect.objectContaining({ failure: { kind, message: { en, ja } } });
};

test("runs a function beside the student's code", async () => {
  const box = await sandboxOf("const A = (x) => x.mul(2);");
  const x = NDArray.from([1, Number.NaN, -0]);
  const y = await box.evaluate("({ A }, { x }) => A(x)", { x });
  expect(y).toEqual(x.mul(2));
});

test("waits for a promise", async () => {
  const box = await sandboxOf(
    "const A = async () => { await new Promise((r) => setTimeout(r, 20)); return 5; };",
  );
  expect(await box.evaluate("({ A }) => A()", {})).toBe(5);
});

test("refuses a function that needs something from outside", async () => {
  const box = await sandboxOf("const A = 1;");
  await expect(box.evaluate("() => outside", {})).rejects.toThrow(
    "uses outside, which it would not find",
  );
});

test("makes the declarations anew for each test", async () => {
  const box = await sandboxOf(
    "let n = 0; const A = () => { n += 1; return n; };",
  );
  expect(await box.evaluate("({ A }) => A() + A()", {})).toBe(3);
  await box.renew();
  expect(await box.evaluate("({ A }) => A()", {})).toBe(1);
});

test("one name that cannot be loaded does not spoil the other", async () => {
  const box = await sandboxOf(
    "import { todo } from '@course/kit'; const A = todo('A'); const B = 2;",
  );
  expect(await box.evaluate("({ B }) => B", {})).toBe(2);
  await expect(box.evaluate("({ A }) => A", {})).rejects.toEqual(
    failing("todo", /still to be written: A/),
  );
});

test("a cell without end costs its limit at first only, and its own name", async () => {
  const box = await sandboxOf(
    "const A = (() => { console.log('endless'); for (;;); })(); const B = 2;",
  );
  const start = performance.now();
  for (let world = 0; world < 3; world++) {
    await box.renew();
    expect(await box.evaluate("({ B }) => B", {})).toBe(2);
    expect(box.printed).toBe("");
    await expect(box.evaluate("({ A }) => A", {})).rejects.toEqual(
      failing("timeout", /^While the cells that A needs were run: .*3 s/),
    );
    expect(box.printed).toBe("endless\n");
  }
  expect(performance.now() - start).toBeLessThan(LIMIT);
});

test.each<[string, string, RegExp]>([
  ["throw new TypeError('bad')", "threw", / TypeError: bad$/],
  ["throw null", "threw", /null/],
  ["for (;;) {}", "timeout", /3 s/],
  ["const f = () => f(); f()", "threw", /call stack/],
  [
    "return new Promise((r) => setTimeout(r, 1e9))",
    "timeout",
    /did nothing but wait/,
  ],
  ["return new Promise(() => {})", "crashed", /nothing will ever fulfil/],
  ["return () => 1", "result", /a function/],
  ["Promise.reject(new Error('lost'))", "threw", / Error: lost$/],
  ["setTimeout(() => { throw new Error('late'); }, 0)", "threw", /late/],
  ["let a = [1]; for (;;) a = a.concat(a);", "memory", /memory/],
])("%s is an answer: %s", async (body, kind, message) => {
  const box = await sandboxOf(`function A() { ${body} }`);
  await expect(box.evaluate("({ A }) => A()", {})).rejects.toEqual(
    failing(kind, message),
  );
});

test.runIf(process.platform === "linux")(
  "bounds what typed arrays may take",
  async () => {
    const box = await sandboxOf(
      "function A() { new Float64Array(2e8).fill(1); }",
    );
    await expect(box.evaluate("({ A }) => A()", {})).rejects.toEqual(
      failing("memory", /./),
    );
  },
);

test("is not late because the machine is busy", async () => {
  // So many that the submission has a core for a sixth of the time; detached,
  // since Linux shares out its time between sessions first.
  const busy = Array.from({ length: 6 * availableParallelism() }, () =>
    spawn(process.execPath, ["-e", "for (;;);"], { detached: true }),
  );
  try {
    const box = await sandboxOf(
      "function A() { const start = performance.now(); " +
        `while (performance.now() < start + ${1.3 * LIMIT}); return 1; }`,
    );
    expect(await box.evaluate("({ A }) => A()", {})).toBe(1);
  } finally {
    for (const one of busy) one.kill();
  }
});

/** Asks until the test is over. */
async function askFor(box: Sandbox, limit: number): Promise<void> {
  box.time = new TestTime(limit);
  for (let i = 0; i < 1_000; i++) await box.evaluate("({ A }) => A()", {});
}

test.each([
  ["for 20 ms, before anybody looks", "start + 20"],
  ["for 200 ms", "start + 200"],
])("a test has a limit for all its calls: each works %s", async (_, end) => {
  const box = await sandboxOf(
    "function A() { const start = performance.now(); console.log('here'); " +
      `while (performance.now() < ${end}); }`,
  );
  const start = performance.now();
  await expect(askFor(box, 1_000)).rejects.toEqual(
    failing("timeout", /^All calls of this test together .* after 1 s of/),
  );
  expect(performance.now() - start).toBeGreaterThan(900);
  expect(box.printed).toMatch(/^(here\n)+$/);
  await box.renew();
  expect(await box.evaluate("() => 1", {})).toBe(1);
});

test("the next test has all its time again", async () => {
  const box = await sandboxOf(
    "function A() { const start = performance.now(); " +
      "while (performance.now() < start + 700); return 1; }",
  );
  for (let i = 0; i < 3; i++) {
    box.time = new TestTime(1_000);
    await box.renew();
    expect(await box.evaluate("({ A }) => A()", {})).toBe(1);
  }
});

test("has nothing of the library but what is allowed", async () => {
  const box = await sandboxOf(
    "import * as lib from '@course/lib'; const A = lib;",
  );
  expect(await box.evaluate("({ A }) => Object.keys(A)", {})).toEqual(
    rules.allow,
  );
  await expect(box.evaluate("({ A }) => A['Aff' + 'ine']", {})).rejects.toEqual(
    failing("refused", /^Affine of @course\/lib/),
  );
});

test("keeps the library as it is", async () => {
  const box = await sandboxOf(
    "import { NDArray } from '@course/lib'; function A() { NDArray.prototype.add = () => 1; }",
  );
  await expect(box.evaluate("({ A }) => A()", {})).rejects.toEqual(
    failing("threw", /read only/),
  );
});

/** `A` tells which process this is. */
const processAnd = (body: string) =>
  sandboxOf(`const A = () => performance.timeOrigin; function B() { ${body} }`);

test("a test that failed gives its process on to the next one", async () => {
  const box = await processAnd("throw new Error('wrong');");
  const first = await box.evaluate("({ A }) => A()", {});
  await expect(box.evaluate("({ B }) => B()", {})).rejects.toEqual(
    failing("threw", /wrong/),
  );
  await box.renew();
  expect(await box.evaluate("({ A }) => A()", {})).toBe(first);
});

test("a test has the same random numbers in whatever process", async () => {
  const box = await sandboxOf(
    "const A = () => [Math.random(), Math.random()]; const B = Math;",
  );
  const numbers = await box.evaluate("({ A }) => A()", {});
  await box.renew();
  expect(await box.evaluate("({ A }) => A()", {})).toEqual(numbers);
  box.close();
  await box.renew();
  expect(await box.evaluate("({ A }) => A()", {})).toEqual(numbers);
});

test.each([
  "Math.max = () => 0",
  "Math.mine = 1",
  "Object.prototype.mine = 1",
  "Array.prototype.mine = 1",
  "Set.prototype.has = () => true",
  "delete Date.prototype.getDay",
  "globalThis.mine = 1",
  "Object.setPrototypeOf(Math, null)",
  "Object.getPrototypeOf(function* () {}).mine = 1",
  "Object.defineProperty(Error.prototype, 'stack', { get: () => 1 })",
  "setTimeout(() => {}, 100_000)",
  "setInterval(() => {}, 100_000)",
])("a world with %s is not given on", async (trace) => {
  const box = await processAnd(`${trace};`);
  const first = await box.evaluate("({ A }) => A()", {});
  await box.evaluate("({ B }) => { B(); }", {});
  await box.renew();
  expect(await box.evaluate("({ A }) => A()", {})).not.toBe(first);
});

test.each([
  "Promise.reject(new Error('lost'))",
  "setInterval(() => { throw new Error('lost'); }, 0)",
])("a world in which an error was lost is not given on: %s", async (trace) => {
  const box = await processAnd(`${trace};`);
  const first = await box.evaluate("({ A }) => A()", {});
  await expect(box.evaluate("({ B }) => B()", {})).rejects.toThrow("lost");
  await new Promise((resolve) => setTimeout(resolve, 10));
  await box.renew();
  expect(await box.evaluate("({ A }) => A()", {})).not.toBe(first);
});

test.each([
  ["an endless loop", "for (;;);"],
  ["a wait without end", "return new Promise(() => {});"],
  ["a heap bomb", "let a = [1]; for (;;) a = a.concat(a);"],
  ["a buffer bomb", "new ArrayBuffer(1e12);"],
  ["a flood", "for (let i = 0; ; i++) console.log(i);"],
])("a world that ended by %s is not given on", async (_, end) => {
  const box = await processAnd(`globalThis.mine = 1; ${end}`);
  const first = await box.evaluate("({ A }) => A()", {});
  await expect(box.evaluate("({ B }) => B()", {})).rejects.toThrow();
  await box.renew();
  expect(await box.evaluate("({ A }) => A()", {})).not.toBe(first);
  expect(await box.evaluate("() => globalThis.mine", {})).toBeUndefined();
});

test("keeps the first of what was printed if no end comes", async () => {
  const box = await sandboxOf(
    "function A() { for (let i = 0; ; i++) if (i % 1e6 === 0) console.log('round', i); }",
  );
  await expect(box.evaluate("({ A }) => A()", {})).rejects.toThrow("3 s");
  expect(box.printed).toHaveLength(2_000);
  expect(box.printed).toMatch(/^round 0\n/);
  await box.renew();
  expect(box.printed).toBe("");
});

// Called by us, in the words of Deno: a submission has no import(…) at all.
test.each<[string, string, RegExp]>([
  [
    "'node:fs').then((fs) => fs.readFileSync('/etc/hostname', 'utf8'))",
    "crashed",
    /ended the program/,
  ],
  [
    "'node:fs').then((fs) => fs.writeFileSync('written', 'x'))",
    "crashed",
    /ended the program/,
  ],
  [
    "'node:child_process').then((c) => c.execSync('id').toString())",
    "threw",
    / undefined,/,
  ],
  ["'node:os').then((os) => os.hostname())", "refused", /^Deno may not be/],
  [
    "'node:net').then((n) => new Promise((r, e) => n.connect(80, '127.0.0.1').on('connect', r).on('error', e)))",
    "threw",
    /Deno may not be used/,
  ],
  [
    "'node:process').then((p) => p.env.PATH.length)",
    "threw",
    /Deno may not be used/,
  ],
  ["'https://example.com/x.js')", "threw", /--no-remote is specified/],
  ["'./sandbox.js')", "threw", /Requires read access/],
])("nothing comes of import(%s", async (attempt, kind, message) => {
  const box = await sandboxOf("const A = 1;");
  await expect(box.evaluate(`() => import(${attempt}`, {})).rejects.toEqual(
    failing(kind, message),
  );
});

test("lets a class be extended and a method be added", async () => {
  const box = await sandboxOf(
    `function A() {
      Array.prototype.total = function () { return this.reduce((a, b) => a + b); };
      class Bad extends Error { constructor() { super('b'); this.name = 'Bad'; } }
      class Table extends Map { get(k) { return super.get(k) ?? 0; } }
      return [[1, 2].total(), new Bad().name, new Table().get('a'), Math.random = 1];
    }`,
  );
  expect(await box.evaluate("({ A }) => A()", {})).toEqual([3, "Bad", 0, 1]);
});

test("a line that cannot be read ends only its own process", async () => {
  const box = await sandboxOf("const A = () => 1;");
  const message = failures.unreadable("RangeError: too much");
  vi.spyOn(reply, "readReply").mockImplementationOnce(() => {
    throw new RangeError("too much");
  });
  await expect(box.evaluate("({ A }) => A()", {})).rejects.toMatchObject({
    failure: { kind: "crashed", message },
  });
  await box.renew();
  expect(await box.evaluate("({ A }) => A()", {})).toBe(1);
});
