import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runIn, smallCourse, writeJson, writeText } from "./small-course.ts";

const start = ["scripts/start.mjs", "--no-browser"];

/** Nothing listens there, so that every connection is refused at once. */
const nowhere = "http://127.0.0.1:9";

describe("npm start says what is missing and what to type", () => {
  let folder = "";

  beforeAll(() => {
    folder = smallCourse();
    mkdirSync(join(folder, "empty"));
  });

  test("when Node is too old", async () => {
    const other = smallCourse();
    writeJson(other, "package.json", { engines: { node: ">=99.1.0" } });
    for (const command of [start, ["scripts/run.mjs", "hello.mjs"]]) {
      const { code, output } = await runIn(other, command);
      expect(output).toContain(`this is ${process.version}`);
      expect(output).toContain("needs 99.1.0 or newer");
      expect(output).toContain("https://nodejs.org");
      expect(output).not.toContain("✓");
      expect(code).toBe(1);
    }
  });

  test("when there is no Python", async () => {
    const env = { PATH: join(folder, "empty"), PYTHON: undefined };
    const { code, output } = await runIn(folder, start, env);
    expect(output).toContain(
      "Python 3.10 or newer is needed, and no Python was found",
    );
    expect(output).toContain("npm start");
    expect(code).toBe(1);
  });

  test("when PYTHON names a program that does not run", async () => {
    const env = { PYTHON: join(folder, "no-such-python") };
    const { code, output } = await runIn(folder, start, env);
    expect(output).toContain(`PYTHON names "${env.PYTHON}"`);
    expect(code).toBe(1);
  });

  // Python runs a module of this name first of all: here it makes the Python
  // of this machine look like another one.
  test("when Python is too old", async () => {
    writeText(
      folder,
      "old/sitecustomize.py",
      "import sys\nsys.version_info = (3, 9, 6)\n",
    );
    const env = { PYTHONPATH: join(folder, "old") };
    const { code, output } = await runIn(folder, start, env);
    expect(output).toMatch(/Python 3\.10 or newer .* is Python 3\.9\.6/);
    expect(output).toContain("name it in the variable PYTHON");
    expect(code).toBe(1);
  });

  test("when Python lacks the venv module", async () => {
    writeText(
      folder,
      "bare/sitecustomize.py",
      "import sys\nsys.modules['ensurepip'] = None\n",
    );
    const env = { PYTHONPATH: join(folder, "bare") };
    const { code, output } = await runIn(folder, start, env);
    expect(output).toMatch(/Python 3\.\d+\.\d+ .* lacks the module ensurepip/);
    expect(code).toBe(1);
  });

  test("when there is no network for the node packages", async () => {
    const other = smallCourse();
    const wanted = { name: "x", dependencies: { "is-odd": "3.0.1" } };
    const engines = { node: ">=20.19.0" };
    writeJson(other, "package.json", { ...wanted, engines });
    writeJson(other, "package-lock.json", {
      name: "x",
      lockfileVersion: 3,
      packages: {
        "": wanted,
        "node_modules/is-odd": { version: "3.0.1" },
      },
    });
    const { code, output } = await runIn(other, start, {
      npm_config_registry: nowhere,
      npm_config_cache: join(other, "cache"),
    });
    expect(output).toContain("There is no network");
    expect(output).toContain("the node packages are not installed");
    expect(output).toContain("type `npm start` once");
    expect(code).toBe(1);
  });

  test("when there is no network for the Python packages", async () => {
    const other = smallCourse();
    writeText(other, "requirements.txt", "jupyterlab==4.6.4\n");
    const { code, output } = await runIn(other, start, {
      PIP_INDEX_URL: nowhere,
      PIP_FIND_LINKS: undefined,
      PIP_CONFIG_FILE: join(other, "none"),
      PIP_NO_CACHE_DIR: "1",
    });
    expect(output).toContain("There is no network");
    expect(output).toContain("the Python packages are not installed");
    expect(code).toBe(1);
    // The next start does not believe that the half-made .venv is complete.
    const again = await runIn(other, start, { PYTHON: join(other, "none") });
    expect(again.output).toContain("PYTHON names");
  });

  test("when JupyterLab is not in .venv", async () => {
    const { code, output } = await runIn(folder, start);
    expect(output).toContain("No module named jupyterlab");
    expect(output).toContain("ended with exit code 1 before it was ready");
    expect(code).toBe(1);
  });

  test("when an option is unknown or a port is no port", async () => {
    const unknown = await runIn(folder, ["scripts/start.mjs", "--prot", "1"]);
    expect(unknown.output).toContain("'--prot'");
    expect(unknown.output).toContain("--port N");
    expect(unknown.code).toBe(1);
    const wrong = await runIn(folder, ["scripts/start.mjs", "--port", "abc"]);
    expect(wrong.output).toContain(
      '--port expects a whole number from 1 to 65535, got "abc"',
    );
    expect(wrong.code).toBe(1);
  });
});
