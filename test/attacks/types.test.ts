import { execFile } from "node:child_process";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { bytesOf } from "../../grader/spec/bytes-of.ts";
import { Preparer } from "../../grader/submission/preparer.ts";

const preparer = new Preparer();
afterAll(() => preparer.end());

const times = (count: number, write: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join("");

/** A type that is twice the one before, forty times. */
const doubled = (first: string, twice: string) =>
  `type D<T extends ${first.startsWith("[") ? "any[]" : "string"}> = ${twice};
   type A0 = ${first}; ${times(40, (i) => `type A${i + 1} = D<A${i}>;`)}
   const f = (y: A40 = 1 as never): A40 => y;`;

const STRINGS = doubled("'abcdefgh'", `\`\${T}\${T}\``);
const TOO_MUCH =
  /^The types of this notebook could not be checked: that takes too much time or memory/;

test.each<[string, string, RegExp]>([
  ["a list that doubles", doubled("[1]", "[...T, ...T]"), /too large/],
  ["a text that doubles", STRINGS, TOO_MUCH],
  [
    "all texts of seven letters",
    `type U = 'a'|'b'|'c'|'d'|'e'|'f'|'g'|'h'|'i'|'j';
     type S = \`\${U}\${U}\${U}\${U}\${U}\${U}\${U}\`; const f = (y?: S) => y;`,
    /too complex/,
  ],
  [
    "nine million keys",
    `type K = ${times(3_000, (i) => ` | 'k${i}'`)};
     const f: { [P in K]: { [Q in K]: [P, Q] } } = 1;`,
    /^Type error in cell 1, line 2: Type 'number' is not assignable/,
  ],
  [
    "an error that says three million letters",
    `const f: '${"y".repeat(3_000_000)}' = 1;`,
    /y{300}/,
  ],
  [
    "twenty thousand errors",
    `function f() { ${"a;".repeat(20_000)} }`,
    /Cannot find name 'a'/,
  ],
])(
  "%s costs nobody a point, nor the next one anything",
  async (_, code, says) => {
    const rules = { names: ["f"], allow: [] };
    const came = await preparer.prepare(bytesOf([{ source: code }]), rules);
    expect(came).toMatchObject({ program: { whole: { names: ["f"] } } });
    const { remarks } = came as { remarks: { en: string }[] };
    expect(remarks[0].en).toMatch(says);
    expect(remarks.length).toBeLessThanOrEqual(21);
    for (const { en } of remarks) expect(en.length).toBeLessThan(600);
    const next = bytesOf([{ source: "const f: number = 'a';" }]);
    expect(await preparer.prepare(next, rules)).toMatchObject({
      remarks: [
        { en: expect.stringContaining("cell 1, line 1: Type 'string'") },
      ],
    });
  },
);

test("a compiler that ends over it does not end the grader", async () => {
  const file = pathToFileURL("grader/types/type-checker.ts").href;
  const program = `
    const { TypeChecker } = await import(${JSON.stringify(file)});
    const checker = new TypeChecker();
    const told = await checker.check({
      code: ${JSON.stringify(STRINGS)}, segments: [], problems: {},
    });
    console.log(told[0].en);
    await checker.end();`;
  const args = ["--import", "tsx", "--input-type=module", "-e", program];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toMatch(TOO_MUCH);
});
