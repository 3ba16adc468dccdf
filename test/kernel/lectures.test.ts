import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Conductor } from "../../kit/live/conductor.ts";
import { Jupyter } from "../../kit/live/jupyter.ts";
import { type Lecture, parseLecture } from "../../kit/live/lecture.ts";
import { conditionOf } from "../../kit/live/live-document.ts";
import { joined, type Output } from "../../kit/live/output.ts";
import { stripLecture } from "../../kit/live/working-copy.ts";
import { parseNotebook } from "../../kit/notebook.ts";
import { readNotebook } from "../../scripts/authoring/read-notebook.ts";
import { freePort } from "../../scripts/setup/free-port.mjs";
import { root } from "../../scripts/setup/root.mjs";
import { type Server, serve } from "../../scripts/setup/serve.mjs";

const names = readdirSync(join(root, "notebooks"))
  .filter((name) => name.endsWith(".ipynb"))
  .sort();

// Each lecture is run once: from its stripped copy, caught up step by step by
// the conductor, as in front of a class. What a cell gives must be what is
// committed, so every checkpoint leaves what the cells after it need.
describe("from its stripped copy, step by step", () => {
  const outer = join(root, ".jupyter-test");
  let folder = "";
  let server: Server;
  let jupyter: Jupyter;

  beforeAll(async () => {
    mkdirSync(outer, { recursive: true });
    folder = mkdtempSync(join(outer, "講義 "));
    const from = 20_000 + Math.floor(Math.random() * 10_000);
    server = serve({ root, folder, port: await freePort(undefined, from) });
    await server.ready;
    jupyter = new Jupyter(server);
  });

  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  it.each(names)("%s gives the outputs that are committed", async (name) => {
    const text = readFileSync(join(root, "notebooks", name), "utf8");
    const lecture = parseLecture(text);
    const file = join(folder, name);
    writeFileSync(file, stripLecture(text));
    const conductor = new Conductor(lecture, jupyter, name);
    try {
      for (const [i] of lecture.steps.entries()) {
        await conductor.catchUp(i + 1);
        expect(conditions(lecture, file)).toEqual(standing(lecture, i + 1));
      }
      await conductor.catchUp("end");
      const { cells } = parseLecture(readFileSync(file, "utf8"));
      for (const [i, { id, outputs }] of cells.entries()) {
        const wanted = lecture.cells[i].outputs.map(plain);
        expect(outputs.map(plain), `cell ${id}`).toEqual(wanted);
      }
    } finally {
      conductor.close();
      await jupyter.end(name);
    }
  });
});

it.each(names)("%s has its cells numbered as they run", (name) => {
  const { cells } = readNotebook(join(root, "notebooks", name));
  const counts = cells
    .filter(({ cell_type, source }) => cell_type === "code" && source !== "")
    .map(({ execution_count }) => execution_count);
  expect(counts).toEqual(counts.map((_, i) => i + 1));
});

/** How each step stands in the file. */
function conditions(lecture: Lecture, file: string): string[] {
  const { cells } = parseNotebook(readFileSync(file, "utf8"));
  const sources = new Map(cells.map(({ id, source }) => [id, source]));
  return lecture.steps.map((at) => {
    const cell = lecture.cells[at];
    return conditionOf(cell, sources.get(cell.id));
  });
}

/** How each step stands after some of them. */
function standing({ steps }: Lecture, done: number): string[] {
  return steps.map((_, i) => (i < done ? "finished" : "open"));
}

/** An output without what differs between a file and a message. */
function plain({ output_type, name, text, data = {} }: Output): object {
  const values = Object.entries(data).map(([type, value]) => [
    type,
    type.endsWith("json") ? value : joined(value),
  ]);
  const words = joined(text)
    .replaceAll(`${pathToFileURL(root)}/`, "")
    .replaceAll(`${root}/`, "");
  return { output_type, name, words, data: Object.fromEntries(values) };
}
