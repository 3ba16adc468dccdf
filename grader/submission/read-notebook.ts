import { z } from "zod";
import type { CodeCell } from "../../kit/notebook.ts";
import type { Text } from "../../kit/words/text.ts";
import { RefusedError } from "../refused-error.ts";
import { refusals } from "../words/refusals.ts";
import { repaired } from "../words/repaired.ts";
import { decodeText } from "./decode-text.ts";

/** What was found in a notebook, and what had to be repaired for that. */
export interface ReadNotebook {
  cells: CodeCell[];
  repairs: Text[];
}

const lines = z
  .union([z.string(), z.array(z.string())])
  .transform((text) => (typeof text === "string" ? text : text.join("")));

/** A cell of any format: format 3 has `input` in place of `source`. */
const cell = z.object({
  cell_type: z.string(),
  source: lines.optional(),
  input: lines.optional(),
});

const kernel = z.object({
  kernelspec: z.object({
    language: z.string().optional(),
    name: z.string().optional(),
    display_name: z.string().optional(),
  }),
});

const notebook = z.looseObject({
  nbformat: z.unknown().optional(),
  metadata: z.unknown().optional(),
  cells: z.array(z.unknown()).optional(),
  worksheets: z.array(z.object({ cells: z.array(z.unknown()) })).optional(),
});

const FORMAT = 4;

/**
 * Reads the code cells of a notebook that a student has handed in.
 *
 * Unlike `parseNotebook`, it takes what it can get: old formats, cells beside
 * broken ones, other encodings and line ends; and says what it has repaired.
 *
 * @throws {RefusedError} when there is no notebook in the bytes.
 */
export function readNotebook(bytes: Buffer): ReadNotebook {
  const { text, repairs } = decodeText(bytes);
  const found = notebook.safeParse(parsed(text));
  if (!found.success) throw new RefusedError(refusals.noNotebook);
  const { nbformat, metadata, cells, worksheets } = found.data;
  const all = cells ?? worksheets?.flatMap((sheet) => sheet.cells);
  if (!all) throw new RefusedError(refusals.noNotebook);
  if (nbformat !== FORMAT) repairs.push(repaired.format(nbformat));
  const spec = kernel.safeParse(metadata).data?.kernelspec;
  if (spec && !isTypeScript(spec)) {
    repairs.push(repaired.kernel(spec.display_name ?? spec.name ?? "?"));
  }
  const code = codeIn(all);
  return { cells: code.cells, repairs: [...repairs, ...code.repairs] };
}

function codeIn(all: readonly unknown[]): ReadNotebook {
  const cells: CodeCell[] = [];
  const broken: number[] = [];
  let hasReturns = false;
  for (const [i, one] of all.entries()) {
    const { data } = cell.safeParse(one);
    const source = data?.source ?? data?.input;
    if (!data || (source === undefined && data.cell_type === "code")) {
      broken.push(i + 1);
    } else if (data.cell_type === "code" && source !== undefined) {
      if (source.includes("\r")) hasReturns = true;
      cells.push({ number: i + 1, source: source.replace(/\r\n?/g, "\n") });
    }
  }
  const repairs: Text[] = [];
  if (hasReturns) repairs.push(repaired.returns);
  if (broken.length > 0) repairs.push(repaired.brokenCells(broken));
  return { cells, repairs };
}

function parsed(text: string): unknown {
  if (text.trim() === "") throw new RefusedError(refusals.empty);
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedError(refusals.noJson);
  }
}

function isTypeScript({
  language,
  name,
}: {
  language?: string;
  name?: string;
}) {
  if (language !== undefined) return language.toLowerCase() === "typescript";
  return name === undefined || name === "tslab";
}
