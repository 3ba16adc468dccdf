import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Notebook } from "../../../kit/notebook.ts";
import { cellsFingerprint, Progress } from "../../../kit/terminal/progress.ts";
import {
  looksDone,
  standingOf,
  standingText,
} from "../../../kit/terminal/standing.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "progress "));
});
afterEach(() => rmSync(folder, { recursive: true }));

const exercise = {
  name: "06",
  title: "Layers",
  untouched: "",
  todos: 2,
  checks: 3,
};
const notebook = (source: string): Notebook => ({
  nbformat: 4,
  nbformat_minor: 5,
  cells: [{ cell_type: "code", source }],
});

describe("progress", () => {
  it("is there again when the program is started again", () => {
    const checked = { cells: "a", passed: 1, total: 3 };
    new Progress(folder).remember("06", { checked });
    new Progress(folder).last = "06";
    const again = new Progress(folder);
    expect(again.of("06")).toEqual({ checked });
    expect(again.last).toBe("06");
    expect(again.of("07")).toEqual({});
  });

  it("begins anew where its file is broken", () => {
    writeFileSync(join(folder, ".progress.json"), '{ "last": ');
    const progress = new Progress(folder);
    expect(progress.last).toBeUndefined();
    progress.last = "06";
    expect(progress.last).toBe("06");
  });
});

describe("the standing of an exercise", () => {
  const source = 'const a = 1; const b = todo("b");';
  const at = (passed: number, now = source) => {
    const progress = new Progress(folder);
    const cells = cellsFingerprint([{ number: 1, source }]);
    progress.remember("06", { checked: { cells, passed, total: 3 } });
    return standingOf(exercise, notebook(now), progress);
  };

  it("counts what is written, and what passed", () => {
    expect(standingText(exercise, at(1))).toBe(
      "1 of 2 fill-ins written · 1 of 3 visible checks pass.",
    );
    expect(looksDone(exercise, at(3))).toBe(true);
    expect(looksDone(exercise, at(2))).toBe(false);
  });

  it("forgets what passed before the last change", () => {
    expect(standingText(exercise, at(3, `${source} `))).toContain(
      "checks not run yet",
    );
  });

  it("says that a notebook cannot be read", () => {
    const none = standingOf(exercise, undefined, new Progress(folder));
    expect(standingText(exercise, none)).toBe("not there, or unreadable");
  });
});
