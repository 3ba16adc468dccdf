import type { Attack, Family } from "../attack.ts";

/** `double` leaves a mark by `write`; `triple` fails if it can `read` it. */
const mark = (name: string, write: string, read: string): Attack => ({
  name,
  body: `try { ${write}; } catch {} return 0;`,
  neighbour: `const triple = (x) => {
    if (${read}) throw new Error("It is still there.");
    return x.mul(3);
  };`,
  double: "wrong",
  says: "but it is a number",
});

// Nothing of one test is there in the next one; `fresh-worlds.ts` does the same
// for each way in which a test can end.
export const remembering: Family = {
  name: "remembering",
  attacks: [
    mark("in a global name", "globalThis.mine = 1", "globalThis.mine"),
    mark("in a class", "Date.mine = 1", "Date.mine"),
    mark("in a prototype", "Set.prototype.mine = 1", "Set.prototype.mine"),
    mark("in a method", "[].map.mine = 1", "[].map.mine"),
    mark("in a method of Math", "Math.max.mine = 1", "Math.max.mine"),
    mark(
      "in the name of a method",
      "Object.defineProperty([].map, 'name', { value: 'mine' })",
      "[].map.name === 'mine'",
    ),
    mark(
      "in a getter",
      "Object.getOwnPropertyDescriptor(Map.prototype, 'size').get.mine = 1",
      "Object.getOwnPropertyDescriptor(Map.prototype, 'size').get.mine",
    ),
    mark(
      "in a setter",
      "Object.defineProperty(RegExp, 'input', { set: function mine() {} })",
      "Object.getOwnPropertyDescriptor(RegExp, 'input').set.name === 'mine'",
    ),
    mark(
      "in a class of Intl",
      "Intl.Collator.prototype.mine = 1",
      "Intl.Collator.prototype.mine",
    ),
    mark(
      "in the list of what `with` leaves out",
      "[][Symbol.unscopables].mine = 1",
      "[][Symbol.unscopables].mine",
    ),
    mark(
      "in the class of async functions",
      "(async () => {}).constructor.mine = 1",
      "(async () => {}).constructor.mine",
    ),
    mark(
      "in the last match",
      "/mine/.test('mine')",
      "RegExp.lastMatch === 'mine'",
    ),
    mark("in a group of the last match", "/(mine)/.test('mine')", "RegExp.$1"),
    mark(
      "in the input of the last match",
      "RegExp.input = 'mine'",
      "RegExp.input",
    ),
    mark(
      "in the times that were measured",
      "performance.mark('mine')",
      "performance.getEntries?.().length > 0",
    ),
    mark("in the clock", "performance.mine = 1", "performance.mine"),
    mark("in the console", "console.log.mine = 1", "console.log.mine"),
    mark("in require", "require.mine = 1", "require.mine"),
    mark("in a function of the library", "zeros.mine = 1", "zeros.mine"),
    mark(
      "in the class of arrays",
      "x.constructor.mine = 1",
      "x.constructor.mine",
    ),
    mark("in a method of arrays", "x.mul.mine = 1", "x.mul.mine"),
    mark(
      "in the class above",
      "Object.getPrototypeOf(NDArray).prototype.sum.mine = 1",
      "Object.getPrototypeOf(NDArray).prototype.sum.mine",
    ),
    mark(
      "in the depth of traces",
      "Error.stackTraceLimit = 3",
      "Error.stackTraceLimit === 3",
    ),
  ],
};
