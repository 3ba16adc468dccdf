import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "../../scripts/setup/root.mjs";
import { Terminal } from "./terminal.ts";

const PROGRAM = "scripts/exercise.mjs";
const DOWN = "\u001b[B";

let folder: string;
let terminal: Terminal | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "課題 "));
  const exercises = join(root, "kit", "exercises");
  for (const file of readdirSync(exercises)) {
    if (!file.endsWith(".ipynb")) continue;
    copyFileSync(join(exercises, file), join(folder, file));
  }
});
afterEach(() => {
  terminal?.kill();
  terminal = undefined;
  rmSync(folder, { recursive: true });
});

const read = (name: string) => readFileSync(join(folder, name), "utf8");
const write = (name: string, text: string) =>
  writeFileSync(join(folder, name), text);

/** Changes the text of exercise 06, as in an editor. */
function edit(from: string, to: string): void {
  const text = read("06-layers.ts");
  expect(text).toContain(from);
  write("06-layers.ts", text.replace(from, to));
}

const STUB = 'todo("the slope along element i");';
const slope = (divisor: string) => `const up = NDArray.from(x.data, x);
    const down = NDArray.from(x.data, x);
    up.data[i] += h;
    down.data[i] -= h;
    gradient.data[i] = (f(up) - f(down)) / ${divisor};`;

function start(...args: string[]): Terminal {
  terminal = new Terminal([PROGRAM, "--in", folder, ...args]);
  return terminal;
}

/** Runs it where there is no terminal. */
function once(args: string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [PROGRAM, "--in", folder, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
}

const hasTerminals = process.platform !== "win32";

describe.runIf(hasTerminals)("npm run exercise in a terminal", () => {
  it("checks on each save, in the text and in the notebook", async () => {
    const here = start("06");
    await here.shows(/0 of 9 fill-ins written · 0 of 17 visible checks pass\./);
    await here.shows("… to do: f(x) = Σ x² has the gradient 2x");

    edit(STUB, slope("h"));
    await here.shows("4 of 4 numbers differ.");
    await here.shows(/Came, shape \(2, 2\):\s+✗ 4 +✗ 8\s+✗ 12 +✗ 16/);
    expect(read("06-layers.ipynb")).toContain("(f(up) - f(down)) / h");

    const notebook = read("06-layers.ipynb");
    write("06-layers.ipynb", notebook.replace("/ h;", "/ (2 * h);"));
    await here.shows(/1 of 9 fill-ins written · 3 of 17 visible checks pass\./);
    expect(read("06-layers.ts")).toContain("/ (2 * h);");
  });

  it("has a key for hints, the next exercise, the list, and to quit", async () => {
    const here = start("06");
    await here.shows("0 of 17 visible checks pass.");
    here.press("h");
    await here.shows("numericalGradient, hint 1 of 3");
    here.press("h");
    await here.shows("numericalGradient, hint 2 of 3");
    here.press("n");
    await here.shows(/^07-softmax-with-loss/);
    here.press("l");
    await here.shows(/> {3}07-softmax-with-loss/);
    await here.shows("0 of 9 fill-ins written · 0 of 17 visible checks pass.");
    here.press(DOWN);
    await here.shows(/> {3}08-multilayer/);
    here.press("\r");
    await here.shows(/^08-multilayer/);
    here.press("q");
    expect(await here.ended).toBe(0);
    // The screen and the cursor are what they were.
    expect(here.written.trimEnd()).toMatch(/\[\?25h.\[\?1049l$/);
  });

  it("resets one exercise when that is confirmed, and keeps a copy", async () => {
    const here = start("06");
    await here.shows("0 of 17 visible checks pass.");
    edit(STUB, slope("(2 * h)"));
    await here.shows("3 of 17 visible checks pass.");
    here.press("r");
    await here.shows("Put the untouched 06-layers in the place of yours?");
    here.press("x");
    await here.shows("h hint");
    expect(read("06-layers.ts")).toContain("(2 * h)");
    here.press("ry");
    await here.shows("This is the untouched exercise. Yours is kept as kept/");
    await here.shows("0 of 17 visible checks pass.");
    expect(read("06-layers.ipynb")).toContain("the slope along element i");
    const [copy] = readdirSync(join(folder, "kept"));
    expect(read(join("kept", copy))).toContain("(2 * h)");
  });

  it("survives files that are half saved, unparsable or missing", async () => {
    const here = start("06");
    await here.shows("0 of 17 visible checks pass.");
    const text = read("06-layers.ts");
    const notebook = read("06-layers.ipynb");

    write("06-layers.ts", text.slice(0, 900));
    await here.shows("06-layers.ts was not carried over into the notebook");
    write("06-layers.ts", text.replace(STUB, "for (;"));
    await here.shows(/✗ error \(cell 6, line 9; 06-layers\.ts, line \d+\)/);
    await here.shows("numericalGradient is not there, because cell 6");
    write("06-layers.ts", text);
    await here.shows("… to do: f(x) = Σ x² has the gradient 2x");

    write("06-layers.ipynb", notebook.slice(0, 900));
    await here.shows("06-layers.ipynb is half saved, or no notebook.");
    write("06-layers.ipynb", notebook);
    await here.shows("0 of 17 visible checks pass.");

    rmSync(join(folder, "06-layers.ts"));
    rmSync(join(folder, "06-layers.ipynb"));
    await here.shows("06-layers.ipynb is not there. Press r");
    here.press("ry");
    await here.shows("0 of 17 visible checks pass.");
    expect(read("06-layers.ipynb")).toBe(notebook);
  });

  it("goes on after a loop that never ends, and after process.exit", async () => {
    const here = start("06");
    await here.shows("0 of 17 visible checks pass.");
    edit(STUB, "while (true) {}");
    await here.shows("does a loop never end?");
    edit("while (true) {}", "process.exit(3);");
    await here.shows("The program ended before its last cell");
    edit("process.exit(3);", slope("(2 * h)"));
    await here.shows("3 of 17 visible checks pass.");
  });

  it("says what the compiler refuses, and where", async () => {
    const here = start("06");
    await here.shows("0 of 17 visible checks pass.");
    edit('const db: NDArray = todo("db, (L,)");', "const db = dout.summ(0);");
    const lines = read("06-layers.ts").split("\n");
    const line = lines.findIndex((text) => text.includes("summ")) + 1;
    await here.shows(
      `✗ types: cell 12, line 18; 06-layers.ts, line ${line}: Property 'summ'`,
    );
  });

  it("speaks Japanese", async () => {
    terminal = new Terminal([PROGRAM, "--in", folder, "06"], {
      COURSE_LANGUAGE: "ja",
    });
    await terminal.shows("公開された確認 17 件のうち 0 件が正しい。");
    terminal.press("ｈ"); // as a Japanese keyboard may send it
    await terminal.shows("numericalGradient の手がかり 1 / 3");
    terminal.press("q");
    expect(await terminal.ended).toBe(0);
  });
});

describe("npm run exercise without a terminal", () => {
  it("prints the list, and makes no file beside the notebooks", () => {
    const { status, stdout, stderr } = once([]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(/06-layers {2}Exercise 06: layers as classes\n/);
    expect(stdout).toContain("0 of 9 fill-ins written · checks not run yet");
    expect(
      readdirSync(folder).filter((file) => !file.endsWith(".ipynb")),
    ).toEqual([]);
  });

  it("prints the checks of an exercise, and fails while one does not pass", () => {
    const { status, stdout } = once(["06"]);
    expect(status).toBe(1);
    expect(stdout).toContain("… to do: f(x) = Σ x² has the gradient 2x");
    expect(stdout).toContain('hint("numericalGradient") helps');
  });

  it("succeeds when the visible checks pass, and says what follows", () => {
    const solution = join(root, "solutions/06-layers.ipynb");
    copyFileSync(solution, join(folder, "06-layers.ipynb"));
    const { status, stdout } = once(["06-layers"]);
    expect(status).toBe(0);
    expect(stdout).toContain("9 of 9 fill-ins written · 17 of 17 visible");
    expect(stdout).toContain("Hidden tests with other numbers follow");
    expect(stdout).not.toMatch(/all .*pass/i);
    expect(stdout).not.toContain("✗");
  });

  it("fails when the notebook is broken", () => {
    write("06-layers.ipynb", "{");
    const { status, stdout } = once(["06"]);
    expect(status).toBe(1);
    expect(stdout).toContain("06-layers.ipynb is half saved");
  });

  it("names the exercises when there is no such one", () => {
    const { status, stderr } = once(["77"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/There is no exercise 77\.[\s\S]*06-layers/);
  });
});
