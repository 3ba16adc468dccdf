import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Notebook } from "../../scripts/notebooks/notebook-format.ts";
import { root } from "../../scripts/setup/root.mjs";
import { type Lab, startLab } from "./lab.ts";
import { Student } from "./student.ts";

const names = ["06-layers.ipynb", "09-optimizers.ipynb", "14-quiz.ipynb"];

/** The exercises as a student gets them. */
const exercises = Object.fromEntries(
  names.map((name): [string, Notebook] => {
    const text = readFileSync(join(root, "exercises", name), "utf8");
    return [name, JSON.parse(text)];
  }),
);

describe("a student in JupyterLab", () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await startLab(exercises);
  });

  afterAll(async () => {
    await lab?.stop();
  });

  async function begin(name: string): Promise<Student> {
    const page = await lab.open("JupyterLab Light", name);
    return new Student(page, exercises[name]);
  }

  test("writes the affine layer: a wrong shape, a wrong sum, a hint", async () => {
    const student = await begin("06-layers.ipynb");
    await student.runAll();
    const affine = 'check("affine", {';
    const untouched = await student.run(affine);
    expect(untouched).toMatch(/^Affine: 0 of 5 visible checks pass\./);
    expect(untouched).toContain("still to be written: keep x, and return");
    expect(untouched).toContain("– skipped First let this pass: forward adds");

    await student.replace(
      'return todo("keep x, and return xW + b");',
      "this.x = x;\n    return x.matmul(W) + b;",
    );
    expect(await student.run("class Affine")).toContain(
      "Operator '+' cannot be applied",
    );
    await student.replace("x.matmul(W) + b", "x.matmul(W).add(b)");
    await student.replace(
      'const dW: NDArray = todo("dW, (K, L)");',
      "const dW = this.x.T.matmul(dout);",
    );
    await student.replace(
      'const db: NDArray = todo("db, (L,)");',
      "const db = dout;",
    );
    await student.replace(
      'return todo("dx, (N, K)");',
      "return dout.matmul(W.T);",
    );
    expect(await student.run("class Affine")).toBe("");
    const wrongShape = await student.run(affine);
    expect(wrongShape).toMatch(/^Affine: 4 of 5 visible checks pass\./);
    expect(wrongShape).toContain(
      "✗ differs shape (2,) 2 4 " +
        "Expected shape (2,), got shape (2, 2). shape (2, 2) 2 1 0 3 " +
        'hint("affine.db") helps',
    );

    await student.replace("const db = dout;", "const db = dout.mean(0);");
    await student.run("class Affine");
    expect(await student.run(affine)).toContain(
      "2 of 2 numbers differ. shape (2,) ✗ 1 ✗ 2",
    );
    const marked = student.output(affine).locator("strong");
    expect(await marked.allTextContents()).toEqual(["Affine", "✗ 1", "✗ 2"]);
    expect(await student.runBelow(affine, 'hint("affine.db")')).toMatch(
      /^affine\.db, hint 1 of \d .* The same call gives the next hint\.$/,
    );

    await student.replace("dout.mean(0)", "dout.sum(0)");
    await student.run("class Affine");
    expect(await student.run(affine)).toMatch(
      /^Affine: 5 of 5 visible checks pass\. Hidden tests with other numbers/,
    );
  });

  test("writes Momentum: an endless loop, a wrong sign, in Japanese", async () => {
    const student = await begin("09-optimizers.ipynb");
    for (const cell of [
      "import {",
      "class SGD",
      "class MeanSGD",
      "function updated(",
    ]) {
      await student.run(cell);
    }
    const momentum = 'check("momentum", {';
    const gap = 'todo("v ← αv − λg, θ ← θ + v, with v = this.v[key]");';
    const step = (sign: "add" | "sub") => `this.v[key] ??= zeros(g.shape);
      this.v[key] = this.v[key].mul(this.alpha).${sign}(g.mul(this.lr));
      assign(theta, theta.add(this.v[key]));`;
    await student.replace(gap, "while (theta.size > 0) this.lr *= 0.5;");
    await student.run("class Momentum");
    expect(await student.runAndStop(momentum)).toContain("interrupted");

    await student.replace(
      "while (theta.size > 0) this.lr *= 0.5;",
      step("add"),
    );
    await student.run("class Momentum");
    const wrong = await student.run(momentum);
    expect(wrong).toMatch(/^Momentum: 1 of 4 visible checks pass\./);
    expect(wrong).toContain("2 of 2 numbers differ. shape (2,) ✗ 11 ✗ 8");

    await student.replace(step("add"), step("sub"));
    await student.runBelow(
      momentum,
      'import { speak } from "@course/kit"; speak("ja");',
    );
    await student.run("class Momentum");
    const right = await student.run(momentum);
    expect(right).toContain("公開された確認 4 件のうち 4 件が正しい。");
    expect(right).toContain("非公開テスト");
    expect(right).not.toMatch(/✗|passes/);
  });

  test("answers the quiz: a wrong letter, the right one", async () => {
    const student = await begin("14-quiz.ipynb");
    const cell = 'ask("withoutActivation"';
    await student.run('type Choice = "a"');
    expect(await student.run(cell)).toContain("… to do: ");
    await student.replace(
      'function withoutActivation(): Choice {\n  return todo("a, b, c or d");',
      'function withoutActivation(): Choice {\n  return "b";',
    );
    const wrong = await student.run(cell);
    expect(wrong).toContain("✗ not right: ");
    expect(wrong).toContain("For XOR a hidden layer is needed");
    expect(wrong).toContain("0 of 20 questions answered rightly so far.");
    await student.replace('Choice {\n  return "b";', 'Choice {\n  return "c";');
    const right = await student.run(cell);
    expect(right).toContain("✓ right: ");
    expect(right).toContain("1 of 20 questions answered rightly so far.");
  });
});
