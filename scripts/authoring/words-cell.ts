import { runInNewContext } from "node:vm";
import { z } from "zod";
import type { Notebook } from "../../kit/notebook.ts";
import { Problem } from "../setup/problem.mjs";
import { parseProgram } from "./cell-program.ts";

/** A cell of a notebook. */
export type NotebookCell = Notebook["cells"][number];

/** A text in both languages. */
export const textSchema = z.strictObject({
  en: z.string().min(1),
  ja: z.string().min(1),
});

/** Whether it is a raw cell with this tag. */
export function isTagged(cell: NotebookCell, tag: string): boolean {
  const metadata = cell.metadata as { tags?: string[] } | undefined;
  return cell.cell_type === "raw" && (metadata?.tags ?? []).includes(tag);
}

/**
 * The object that a raw cell holds, as it would stand in a program.
 *
 * @param where file and cell, for the errors
 * @param advice what it has to be like
 * @throws {Problem} when it does not parse or is not as `schema` has it.
 */
export function readWords<T>(
  source: string,
  schema: z.ZodType<T>,
  { where, advice }: { where: string; advice: string },
): T {
  const text = source.trim();
  parseProgram(`(${text});`, where);
  const result = schema.safeParse(runInNewContext(`(${text})`));
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  const place = path.join(".") || "the top";
  throw new Problem(`${where}: at ${place}, ${message}.`, advice);
}
