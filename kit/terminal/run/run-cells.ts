import { SourceMap } from "node:module";
import { Script } from "node:vm";
import { say } from "../../words/text.ts";
import { moduleName } from "../cell-module.ts";
import type { CompiledCell } from "../compile-cells.ts";
import { terminalMessages } from "../terminal-messages.ts";
import type { RunEvent } from "./run-events.ts";

/** What a cell exports, or a package. */
type Exports = Record<string, unknown>;

type CellFunction = (
  require: (name: string) => unknown,
  exports: Exports,
) => Promise<void>;

/** What a cell that threw is told by. */
type Failure = Extract<RunEvent, { type: "error" | "to do" }>;

/**
 * Runs the cells of a notebook from the top, as its kernel would when all are
 * run one by one: a cell that fails does not keep the others from running.
 *
 * @param tell is told which cells fail, and why
 * @param load gives a package by its name
 */
export async function runCells(
  cells: readonly CompiledCell[],
  tell: (failure: Failure) => void,
  load: (name: string) => unknown,
): Promise<void> {
  const modules = new Map<string, Exports>();
  const require = (name: string) => modules.get(name) ?? load(name);
  for (const cell of cells) {
    const exports: Exports = {};
    const failure = await runCell(cell, require, exports);
    const name = moduleName(cell.number);
    modules.set(name, failure ? unfinished(exports, cell.number) : exports);
    if (failure) tell(failure);
  }
}

async function runCell(
  cell: CompiledCell,
  require: (name: string) => unknown,
  exports: Exports,
): Promise<Failure | undefined> {
  const { number } = cell;
  if (!("code" in cell)) {
    const { line, message } = cell;
    return { type: "error", cell: number, line, message };
  }
  try {
    const text = `(async (require, exports) => {${cell.code}\n})`;
    const script = new Script(text, { filename: fileOf(number) });
    const run = script.runInThisContext() as CellFunction;
    await run(require, exports);
    return undefined;
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : `${thrown}`;
    if (thrown instanceof Error && thrown.name === "TodoError") {
      return { type: "to do", cell: number, message };
    }
    const line = lineOf(thrown, number, cell.map);
    return { type: "error", cell: number, message, ...(line && { line }) };
  }
}

function fileOf(number: number): string {
  return `course-cell-${number}`;
}

/** The line of the cell in which something was thrown, if it is known. */
function lineOf(thrown: unknown, number: number, map: string) {
  const stack = thrown instanceof Error ? (thrown.stack ?? "") : "";
  const place = new RegExp(`${fileOf(number)}:(\\d+):(\\d+)`).exec(stack);
  if (!place) return undefined;
  const [line, column] = place.slice(1).map((text) => Number(text) - 1);
  const found = new SourceMap(JSON.parse(map)).findEntry(line, column);
  return "originalLine" in found ? found.originalLine + 1 : undefined;
}

/** The exports of a cell that failed: what it did not come to is told. */
function unfinished(exports: Exports, cell: number): Exports {
  return new Proxy(exports, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (value !== undefined || typeof name === "symbol") return value;
      if (name === "__esModule") return true;
      throw new ReferenceError(say(terminalMessages.notMade(name, cell)));
    },
  });
}
