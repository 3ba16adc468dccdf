import { describe, expect, it } from "vitest";
import { fixedAnswers } from "../../scripts/proof/fixed-answers.ts";
import { mutations } from "../../scripts/proof/mutate.ts";

const changes = (code: string) => mutations(code).map(({ change }) => change);

describe("mutations", () => {
  it("turn operators, numbers and methods into others", () => {
    expect(changes("return (a - b) / 2;")).toEqual([
      "(a - b) / 2 → (a - b) * 2",
      "a - b → a + b",
      "2 → 3",
    ]);
    expect(changes("return x.sum(0);")).toEqual(["x.sum → x.mean", "0 → 1"]);
  });

  it("forget transposes, signs, terms and statements", () => {
    expect(changes("this.x = x.T;")).toEqual([
      "this.x = x.T; → nothing",
      "x.T → x",
    ]);
    expect(changes("return x.neg();")).toContain("x.neg() → x");
    expect(changes("return -x;")).toEqual(["-x → x"]);
    expect(changes("return x.add(b);")).toContain("x.add(b) → x");
  });

  it("change round the factors of a product", () => {
    expect(changes("return A.matmul(B);")).toEqual([
      "A.matmul(B) → B.matmul(A)",
    ]);
  });

  it("give the other letters in the place of a choice", () => {
    expect(changes('return "b";')).toEqual([
      '"b" → "a"',
      '"b" → "c"',
      '"b" → "d"',
    ]);
    expect(changes('return "paper";')).toEqual([]);
  });

  it("change one thing each, and leave the rest as it was", () => {
    const code = "const y = a + b;\nreturn y * 2;";
    expect(mutations(code).map((one) => one.code)).toEqual([
      "const y = a - b;\nreturn y * 2;",
      "const y = a + b;\nreturn y / 2;",
      "const y = a + b;\nreturn y * 3;",
    ]);
  });
});

describe("fixedAnswers", () => {
  const value = (code: string) => new Function("x", code);
  const plain = (text: string) => text.replaceAll("v: any", "v");

  it("give back NaN, a constant, or what was learnt by heart", () => {
    const answers = fixedAnswers("return x * 2;", ["6"]);
    expect(
      answers.map(({ gives, code }) => [gives, value(plain(code))(5)]),
    ).toEqual([
      ["NaN", Number.NaN],
      ["0", 0],
      ["1", 1],
      ["6", 6],
    ]);
  });

  it("give back a text that is no answer in the place of one", () => {
    const [, zero] = fixedAnswers('return "b";', []);
    expect(value(plain(zero.code))(5)).toBe("0");
  });

  it("give back an object of which every part is such a thing", () => {
    const code = 'return { sizes: [2, 3], plan: { lr: 0.1, name: "b" } };';
    const [, zero] = fixedAnswers(code, []);
    expect(value(plain(zero.code))(5)).toEqual({
      sizes: [0, 0],
      plan: { lr: 0, name: "0" },
    });
  });

  it("keep the returns of functions within", () => {
    const code = "const f = () => { return 3; };\nreturn x.map(f);";
    expect(fixedAnswers(code, [])[1].code).toContain("{ return 3; }");
  });

  it("change what is assigned where nothing is returned", () => {
    const [, zero] = fixedAnswers("y[0] = x;", []);
    expect(zero.code).toMatch(/^y\[0\] = \(\(v: any\) => .*\)\(x\);$/);
  });
});
